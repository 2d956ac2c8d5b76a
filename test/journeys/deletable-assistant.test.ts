import t from 'tap'
import { withoutPlugin } from '../support/without-plugin.ts'

// A plugin is deleted by deleting its folder and its line in plugins/built-in.ts (docs/adr/0011).
t.setTimeout(600_000)
await withoutPlugin('assistant')
