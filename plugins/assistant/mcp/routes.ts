import { hook } from 'stoa/plugin'
import { serveMcp } from './serve-mcp.ts'

export const mcpRoutes = [hook('', serveMcp)]
