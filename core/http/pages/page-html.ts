import type { Language } from './languages.ts'
import type { Pages } from './pages.ts'

/** Drawn by the styles alone, while the script is on its way. */
const OUTLINE = `<div class="shell"><div class="nav"></div><main class="main"><div class="page"><div class="page-head"></div><div class="card"><div class="waiting" aria-busy="true">${'<i></i>'.repeat(12)}</div></div></div></main></div>`
/** Addresses that are seen without the shell. */
const BARE = /^\/(log-in|sign-up)$/

/** The document of every address of the console: what it needs is announced, and comes in one round. */
export function pageHtml(pages: Pages, nonce: string, path: string, language: Language): string {
  const early = [...pages.early, ...pages.words[language]]
    .map(file => `<link rel="modulepreload" href="/assets/${file}">`)
    .join('')
  return `<!doctype html>
<html lang="${language}" dir="ltr" data-mantine-color-scheme="light"><head><meta charset="utf-8"><title>Stoa</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"><style nonce="${nonce}"></style>
<script src="/assets/${pages.scheme}"></script><link rel="stylesheet" href="/assets/${pages.styles}">${early}
<script type="module" src="/assets/${pages.script}"></script></head>
<body><div id="stoa">${BARE.test(path) ? '' : OUTLINE}</div><noscript>Stoa needs JavaScript. The API at /api/v1 works without.</noscript></body></html>
`
}
