import { Type, type TSchema } from '@sinclair/typebox'
import { definePlugin } from '../plugins/plugin.ts'
import { del, get, patch, post, put } from '../http/routes/route.ts'
import { Id } from '../http/formats.ts'
import { Page } from '../http/pagination.ts'
import {
  ApiKeyView,
  listApiKeys,
  listKeysOfUser,
  createApiKey,
  NewApiKeyView,
  revokeApiKey,
  revokeKeyOfUser
} from './users/api-keys.ts'
import { changeOwnPassword, setPassword } from './passwords/change-password.ts'
import { closeBrowserSession } from './browser/close-browser-session.ts'
import { openBrowserSession } from './browser/open-browser-session.ts'
import { renewBrowserSession } from './browser/renew-browser-session.ts'
import { BrowserLogInView, BrowserSessionView, ClosedView } from './browser/view.ts'
import { approvalEvents } from './approvals/events.ts'
import { purgeApprovalsHandler } from './approvals/purge-approvals.ts'
import { approvalByPinRoutes, approvalRoutes } from './approvals/routes.ts'
import { deviceEvents } from './devices/events.ts'
import { devicePermissions } from './devices/permissions.ts'
import { deviceRoutes, ownDeviceRoutes } from './devices/routes.ts'
import { accessErrors } from './errors.ts'
import { ownPinRoutes, pinLogInRoutes, pinRoutes } from './pins/routes.ts'
import { AccessSettings } from './settings.ts'
import { purgeEndedSessionsHandler } from './sessions/purge-ended-sessions.ts'
import { changeListView } from './list-views/change-list-view.ts'
import { createListView } from './list-views/create-list-view.ts'
import { deleteListView } from './list-views/delete-list-view.ts'
import { listListViews } from './list-views/list-list-views.ts'
import { ListViewView } from './list-views/view.ts'
import { replaceGrants } from './roles/grants.ts'
import { endOtherSessions, endSession, listSessions, SessionView } from './sessions/own-sessions.ts'
import { EndedView, logOut } from './sessions/log-out.ts'
import { logIn, TokenView } from './sessions/login.ts'
import { createUser } from './users/create-user.ts'
import { refreshSession } from './sessions/refresh.ts'
import { decideOffer, takeOffersHandler } from './roles/offers.ts'
import { RoleView } from './roles/role-rows.ts'
import {
  changeRole,
  deleteRole,
  listPermissions,
  listRoles,
  createRole,
  PermissionView
} from './roles/roles.ts'
import { UserView } from './users/user-rows.ts'
import { changeOwnProfile, OwnProfileView } from './users/change-own-profile.ts'
import { changeUser, getUser, listUsers } from './users/users.ts'
import { ProfileView, whoAmI } from './who-am-i.ts'

const list = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) })

export default definePlugin({
  name: 'access',
  version: '1.0.0',
  stoa: '^1.0.0',
  always: true,
  summary: 'Who the users are, what they may do, and their tokens.',
  settings: AccessSettings,
  errors: accessErrors,
  permissions: {
    'profile.read': "See one's own profile",
    'profile.edit': "Change one's own name, password and saved views, and log out",
    'user.read': 'See the staff',
    'user.create': 'Add a member of staff',
    'user.edit': 'Rename, disable and enable staff',
    'password.set': 'Set the password of a member of staff',
    'role.read': 'See roles and permissions',
    'role.edit': 'Create and change roles',
    'grant.edit': 'Assign and revoke roles',
    'api-key.read': "See one's own API keys",
    'api-key.edit': "Create and revoke one's own API keys",
    'api-key.manage': 'See and revoke API keys of other staff',
    ...devicePermissions
  },
  roles: {
    owner: ['*'],
    manager: ['profile.*', 'user.read', 'role.read', 'api-key.*', 'device.*', 'approval.*'],
    cashier: ['profile.*'],
    accountant: ['profile.*'],
    buyer: ['profile.*'],
    'stock-keeper': ['profile.*'],
    'sales-agent': ['profile.*']
  },
  useCases: [logIn, whoAmI],
  emits: [...deviceEvents, ...approvalEvents],
  routes: {
    '/login': [post('', logIn, TokenView, { rateLimit: 'login' })],
    '/refresh': [post('', refreshSession, TokenView)],
    '/browser': [
      post('/login', openBrowserSession, BrowserLogInView, {
        rateLimit: 'login',
        inCookie: true
      }),
      post('/refresh', renewBrowserSession, BrowserSessionView, { inCookie: true }),
      post('/logout', closeBrowserSession, ClosedView, { inCookie: true }),
      ...ownDeviceRoutes,
      ...pinLogInRoutes,
      ...approvalByPinRoutes
    ],
    '/devices': deviceRoutes,
    '/approvals': approvalRoutes,
    '/logout': [post('', logOut, EndedView, { idempotency: 'none' })],
    '/me': [
      get('', whoAmI, ProfileView),
      patch('', changeOwnProfile, OwnProfileView),
      get('/sessions', listSessions, list(SessionView)),
      del('/sessions', endOtherSessions, EndedView),
      del('/sessions/:sessionId', endSession, EndedView),
      ...ownPinRoutes,
      post('/password', changeOwnPassword, TokenView, { rateLimit: 'password' }),
      get('/list-views', listListViews, list(ListViewView)),
      post('/list-views', createListView, ListViewView, { status: 201 }),
      patch('/list-views/:viewId', changeListView, ListViewView, { ifMatch: true }),
      del('/list-views/:viewId', deleteListView, Type.Object({ id: Id }), { ifMatch: true })
    ],
    '/users': [
      get('', listUsers, Page(UserView)),
      post('', createUser, UserView, { status: 201, rateLimit: 'password' }),
      get('/:userId', getUser, UserView),
      patch('/:userId', changeUser, UserView, { ifMatch: true }),
      ...pinRoutes,
      post('/:userId/password', setPassword, UserView, { rateLimit: 'password' }),
      put('/:userId/grants', replaceGrants, UserView, { ifMatch: true }),
      get('/:userId/keys', listKeysOfUser, Page(ApiKeyView)),
      del('/:userId/keys/:keyId', revokeKeyOfUser, Type.Object({ id: Id }))
    ],
    '/keys': [
      get('', listApiKeys, Page(ApiKeyView)),
      post('', createApiKey, NewApiKeyView, { status: 201, idempotency: 'none' }),
      del('/:keyId', revokeApiKey, Type.Object({ id: Id }))
    ],
    '/permissions': [get('', listPermissions, list(PermissionView))],
    '/roles': [
      get('', listRoles, list(RoleView)),
      post('', createRole, RoleView, { status: 201 }),
      put('/:roleId', changeRole, RoleView, { ifMatch: true }),
      del('/:roleId', deleteRole, Type.Object({ id: Id }), { ifMatch: true }),
      post('/:roleId/offer', decideOffer, RoleView, { ifMatch: true })
    ]
  },
  jobs: [purgeEndedSessionsHandler, takeOffersHandler, purgeApprovalsHandler]
})
