import { get } from 'stoa/plugin'
import { getImport } from './get-import.ts'
import { ImportView } from './view.ts'

export const importRoutes = [get('/:importId', getImport, ImportView)]
