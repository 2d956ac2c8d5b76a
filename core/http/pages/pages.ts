/** A file of the pages as it is sent, packed once. */
export interface Asset {
  body: Buffer
  gzip: Buffer
  brotli: Buffer
  type: string
}

import type { Language } from './languages.ts'

/** What was built of all plugins' pages: everything that is sent, and what an address begins with. */
export interface Pages {
  /** By file name; the names hold a hash of the content, so they never change. */
  assets: Map<string, Asset>
  /** The script that sets the colour scheme before anything is drawn. */
  scheme: string
  script: string
  styles: string
  /** What the script asks for at once: announced, so that it comes in the same round. */
  early: string[]
  words: Record<Language, string[]>
  /** Plugins whose pages could not be built, and why. */
  leftOut: Array<{ plugin: string; reason: string }>
}

/** A plugin's pages: the module that declares them. */
export interface PagesOf {
  plugin: string
  /** Absolute; `web` of its manifest. */
  module: string
  /** Stoa's own stand in the first script; a partner's is fetched behind it, and fails alone. */
  isOwn: boolean
}
