import { del, get, Id, post, put, stream, Type } from 'stoa/plugin'
import { getShown } from './get-shown.ts'
import { issueDisplayCode } from './issue-display-code.ts'
import { DisplayPage, listDisplays } from './list-displays.ts'
import { pairDisplay } from './pair-display.ts'
import { showPicture } from './show-picture.ts'
import { unpairDisplay } from './unpair-display.ts'
import { CodeView, PairedView, ShownEvent, ShownView, WatchedView } from './view.ts'
import { watchShown } from './watch-shown.ts'

/** Behind /registers. */
export const displaysOfRegisterRoutes = [
  post('/:registerId/display-code', issueDisplayCode, CodeView, { idempotency: 'none' }),
  put('/:registerId/picture', showPicture, WatchedView)
]

export const displayRoutes = [
  get('', listDisplays, DisplayPage),
  del('/:displayId', unpairDisplay, Type.Object({ id: Id })),
  // Guesses at codes are held up like guesses at passwords.
  post('/pair', pairDisplay, PairedView, { status: 201, idempotency: 'none', rateLimit: 'login' }),
  get('/own/shown', getShown, ShownView, { rateLimit: 'storefront' }),
  stream('/own/watch', watchShown, ShownEvent, { rateLimit: 'storefront' })
]
