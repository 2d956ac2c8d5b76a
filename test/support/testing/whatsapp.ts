/** `stoa/testing/whatsapp`: a company whose WhatsApp plugin talks to a stand-in of its servers. */
export { silenceSignalDumps } from '../whatsapp/quiet.ts'
export { until, whatsAppShop, workerProcess, type WorkerProcess } from '../whatsapp/shop.ts'
