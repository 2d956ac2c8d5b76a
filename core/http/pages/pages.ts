import type { Language } from './languages.ts'

/** A file of the pages as it is sent, packed once. */
export interface Asset {
  body: Buffer
  gzip: Buffer
  brotli: Buffer
  type: string
}

/** What a document begins with. */
export interface Entry {
  script: string
  styles: string
  /** What the script asks for at once: announced, so that it comes in the same round. */
  early: string[]
  words: Record<Language, string[]>
}

/** What was built of all plugins' pages: everything that is sent, and what the console begins with. */
export interface Pages extends Entry {
  /** By file name; the names hold a hash of the content, so they never change. */
  assets: Map<string, Asset>
  /** The script that sets the colour scheme before anything is drawn. */
  scheme: string
  /** Faces of plugins beside the console, by their path. */
  faces: Map<string, Entry>
  /** What keeps a face in the browser, by its path. */
  workers: Map<string, Asset>
  /** Plugins whose pages could not be built, and why. */
  leftOut: Array<{ plugin: string; reason: string }>
}

/** A plugin's pages: the module that declares them. */
export interface PagesOf {
  plugin: string
  /** Absolute; `web` of its manifest. */
  module: string
  /** Path → module of a face beside the console; `faces` of its manifest. */
  faces?: Record<string, string>
  /** Path of another plugin's face → module of what it adds to it; `faceParts` of its manifest. */
  faceParts?: Record<string, string>
  /** Stoa's own stand in the first script; a partner's is fetched behind it, and fails alone. */
  isOwn: boolean
}
