import { defineWords } from 'stoa/web'
import type { AgentsWords } from './words/en.ts'

/** What the menu and the pages of others say: there with the first draw. */
export const agentsWords = defineWords<AgentsWords>('agents')
