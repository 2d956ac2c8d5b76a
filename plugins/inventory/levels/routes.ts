import { get } from 'stoa/plugin'
import { listLevels } from './list-levels.ts'
import { LevelPage } from './view.ts'

export const levelRoutes = [get('', listLevels, LevelPage)]
