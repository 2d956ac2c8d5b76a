import { get, postAs, Type } from 'stoa/plugin'
import { getLabelTemplate } from './get-label-template.ts'
import { LabelTemplate } from './input.ts'
import { labelsPdf } from './pdf.ts'
import { printLabels } from './print-labels.ts'
import { firstLabelSvg } from './svg.ts'
import { labelsZpl } from './zpl.ts'

export const labelRoutes = [
  get('/template', getLabelTemplate, Type.Object(LabelTemplate)),
  postAs(
    '/pdf',
    printLabels,
    { type: 'application/pdf', render: labelsPdf, filename: () => 'labels.pdf' },
    Type.String({ description: 'A PDF for sheets of labels, or a page a label.', format: 'binary' })
  ),
  postAs(
    '/zpl',
    printLabels,
    { type: 'text/plain', render: labelsZpl, filename: () => 'labels.zpl' },
    Type.String({ description: 'ZPL II, for a label printer.' })
  ),
  postAs(
    '/preview',
    printLabels,
    { type: 'image/svg+xml', render: firstLabelSvg },
    Type.String({ description: 'The first label as SVG.' })
  )
]
