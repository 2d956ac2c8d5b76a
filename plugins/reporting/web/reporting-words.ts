import { defineWords } from 'stoa/web'
import type { ReportingWords } from './words/en.ts'

export const reportingWords = defineWords<ReportingWords>('reporting')
