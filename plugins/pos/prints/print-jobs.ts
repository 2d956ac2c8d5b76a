import { on } from 'stoa/plugin'
import { SlipRequested } from '../../../contracts/slips.ts'
import { sendToPrinterHandler } from './send-to-printer.ts'
import { purgeSlipsHandler } from './slips/purge-slips.ts'
import { queueSlip } from './slips/queue-slip.ts'
import { sendSlipHandler } from './slips/send-slip.ts'

/** What is done for printers in the network. */
export const printJobs = [sendToPrinterHandler, sendSlipHandler, purgeSlipsHandler]

/** What others want printed. */
export const printReactions = [on(SlipRequested, 'queue-slip', queueSlip)]
