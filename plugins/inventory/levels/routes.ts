import { get } from 'stoa/plugin'
import { LevelPage, listLevels } from './list-levels.ts'

export const levelRoutes = [get('', listLevels, LevelPage)]
