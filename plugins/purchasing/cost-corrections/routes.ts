import { get } from 'stoa/plugin'
import { listCostCorrections } from './list-cost-corrections.ts'
import { CorrectionPage } from './view.ts'

export const costCorrectionRoutes = [get('', listCostCorrections, CorrectionPage)]
