import { Page } from '../../http/pagination.ts'
import { get } from '../../http/routes/route.ts'
import { definePlugin } from '../../plugins/plugin.ts'
import { EventView, FeedView, listEvents, readFeed } from './feed.ts'

export default definePlugin({
  name: 'events',
  version: '1.0.0',
  stoa: '^1.0.0',
  always: true,
  summary: 'What has happened, for other systems to follow.',
  permissions: { 'event.read': 'Read the event feed' },
  routes: { '/events': [get('', readFeed, FeedView), get('/latest', listEvents, Page(EventView))] }
})
