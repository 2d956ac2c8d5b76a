import { get } from 'stoa/plugin'
import { readUsage, UsageView } from './read-usage.ts'

export const usageRoutes = [get('', readUsage, UsageView)]
