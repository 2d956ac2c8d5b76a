import type { Plugin } from 'stoa/plugin'

/** The plugins Stoa comes with. To remove one, delete its folder and its line here. */
export const builtInPlugins: Plugin[] = []
