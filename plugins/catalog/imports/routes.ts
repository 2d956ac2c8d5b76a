import { get, post } from 'stoa/plugin'
import { cancelImport } from './cancel-import.ts'
import { getImport } from './get-import.ts'
import { listImports } from './list-imports.ts'
import { ImportPage, ImportView } from './view.ts'

export const importRoutes = [
  get('', listImports, ImportPage),
  get('/:importId', getImport, ImportView),
  post('/:importId/cancel', cancelImport, ImportView)
]
