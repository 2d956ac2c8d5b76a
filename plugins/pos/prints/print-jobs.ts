import { sendToPrinterHandler } from './send-to-printer.ts'
import { purgeSlipsHandler } from './slips/purge-slips.ts'
import { sendSlipHandler } from './slips/send-slip.ts'

/** What is done for printers in the network. */
export const printJobs = [sendToPrinterHandler, sendSlipHandler, purgeSlipsHandler]
