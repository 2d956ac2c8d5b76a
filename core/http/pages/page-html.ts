import type { Language } from './languages.ts'
import type { Entry, Pages } from './pages.ts'

/** Drawn by the styles alone, while the script is on its way. */
const OUTLINE = `<div class="shell"><div class="nav"></div><main class="main"><div class="page"><div class="page-head"></div><div class="card"><div class="waiting" aria-busy="true">${'<i></i>'.repeat(12)}</div></div></div></main></div>`
/** Addresses that are seen without the shell. */
const BARE = /^\/(log-in|sign-up)$/

/**
 * The document of an address, of the console or of a face: what it needs is announced, and comes in
 * one round.
 */
export function pageHtml(pages: Pages, nonce: string, path: string, language: Language): string {
  const face = faceOf(pages, path)
  const entry = face ?? pages
  const early = [...entry.early, ...entry.words[language]]
    .map(file => `<link rel="modulepreload" href="/assets/${file}">`)
    .join('')
  return `<!doctype html>
<html lang="${language}" dir="ltr" data-mantine-color-scheme="light"><head><meta charset="utf-8"><title>Stoa</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"><style nonce="${nonce}"></style>
<script src="/assets/${pages.scheme}"></script><link rel="stylesheet" href="/assets/${entry.styles}">${early}
<script type="module" src="/assets/${entry.script}"></script></head>
<body><div id="stoa">${face !== undefined || BARE.test(path) ? '' : OUTLINE}</div><noscript>Stoa needs JavaScript. The API at /api/v1 works without.</noscript></body></html>
`
}

/** A face has its path, and all below it. */
const faceOf = ({ faces }: Pages, path: string): Entry | undefined =>
  faces.get(/^\/[^/]*/.exec(path)?.[0] ?? '')
