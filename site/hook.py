"""Put the compiled law into the site, check every link, and index it for search.

`lexcomp build` writes its pages into a folder, `build/pages` unless `LEXCOMP_PAGES`
names another, and MkDocs calls the functions of this module to publish them. Without
that folder the site is its prose alone.

The folder holds

- `pages.json`, a list of pages, in the order in which lists on the site show them;
- the fragments of HTML that the list names, UTF-8, at any place in the folder;
- `downloads/`, copied as it is to `downloads/` on the site.

Each page in the list is an object with

- `path`: where it goes from the root of the site; ends in `/index.html`, such as
  `au/F1997B01966/2021-09-01/index.html`;
- `title`: plain text. The theme prints it as the page's only `h1`, so the fragment
  begins at `h2`;
- `kind`: `law` (a law and its points in time), `point` (its text on a day), `provision`
  (a provision through time), `comparison` (two days side by side), `guidance` (what an
  agency says about it) or `index` (a list of other pages);
- `html`: the fragment, as a file name from the folder;

and may have

- `subtitle`: plain text, such as `as in force on 1 September 2021`;
- `description`: one plain sentence for search engines and lists; the home page shows
  that of each `law`;
- `group`: what to list it under: for a `law`, its jurisdiction in words, as the home
  page shows it; for the others, the name of the law, offered as a filter of the search;
- `search`: whether the search finds it; `false` unless said. Only the current version
  of a provision should say `true`;
- `crumbs`: `[[title, url], …]`, from the outermost; without the home page and without
  the page itself, which the theme adds;
- `aside`: HTML for the side column, without the legend of standings and without the
  date picker, which the theme adds;
- `points`: `[[date, url], …]`, such as `["2021-09-01", "/au/F1997B01966/2021-09-01/"]`,
  oldest first. The page then has a date picker that leads to the last of them that is
  not after the day chosen;
- `previous` and `next`: `[title, url]`, the pages before and after it in reading order.

Anything else is an error. A `url`, and every `href` and `src` in a fragment, is either
relative to the page it is on, or begins with `/` and is from the root of the site (the
hook makes it relative, so that the site works in any folder), or is a whole address. The
url of a page ends in `/`. Whatever is linked must exist, with its `#anchor`: what does
not is a warning of MkDocs, so that `mkdocs build --strict` fails.
"""

from __future__ import annotations
