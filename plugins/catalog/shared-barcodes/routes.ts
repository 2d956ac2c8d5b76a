import { get } from 'stoa/plugin'
import { listSharedBarcodes } from './list-shared-barcodes.ts'
import { SharedBarcodePage } from './view.ts'

export const sharedBarcodeRoutes = [get('', listSharedBarcodes, SharedBarcodePage)]
