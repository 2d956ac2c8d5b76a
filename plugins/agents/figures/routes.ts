import { Csv, get, getAs } from 'stoa/plugin'
import { agentFigures } from './agent-figures.ts'
import { AgentFigures, figuresCsv } from './view.ts'

export const figureRoutes = [get('', agentFigures, AgentFigures)]
export const figureCsvRoutes = [
  getAs(
    '',
    agentFigures,
    {
      type: 'text/csv',
      render: figuresCsv,
      filename: ({ from, to }) => `agents-${from}-${to}.csv`
    },
    Csv
  )
]
