import { answer, api } from 'stoa/web/face'

/** Whether any goods of the company are tracked by lots or serial numbers. */
export const tracksAny = (): Promise<boolean> =>
  answer(api.GET('/api/v1/inventory/tracking')).then(reply => reply.tracksAny)
