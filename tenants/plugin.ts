import { Type } from '@sinclair/typebox'
import { del, get, patch, post, put } from '../core/http/routes/route.ts'
import { definePlugin } from '../core/plugins/plugin.ts'
import { SettingChanged, ShopOpened, TenantOpened } from '../core/context/tenancy-events.ts'
import { bootstrap } from './bootstrap.ts'
import { BootstrapView } from './bootstrap-input.ts'
import { changeCompany, CompanyView, getCompany, listCompanies } from './companies.ts'
import { tenantErrors } from './errors.ts'
import { HostView, listHosts, pointHost } from './hosts.ts'
import { listPlugins, PluginView, switchPlugin } from './plugins-of-tenant.ts'
import {
  ChangedSettingView,
  changeSetting,
  listSettings,
  ResetSettingView,
  resetSetting,
  SettingView
} from './settings.ts'
import { changeShop, getShop, listShops, createShop, ShopView } from './shops.ts'

const list = <T extends import('@sinclair/typebox').TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item) })

export default definePlugin({
  name: 'tenants',
  version: '1.0.0',
  stoa: '^1.0.0',
  always: true,
  summary: 'Sign-up, companies, shops, settings and the plugins of a tenant.',
  errors: tenantErrors,
  permissions: {
    'company.read': 'See the companies',
    'company.edit': 'Change a company',
    'shop.read': 'See the shops',
    'shop.create': 'Add a shop',
    'shop.edit': 'Change a shop',
    'setting.read': 'See the settings',
    'setting.edit': 'Change settings',
    'plugin.read': 'See the plugins',
    'plugin.switch': 'Switch plugins on and off',
    'tenant.manage': 'Manage the whole tenant'
  },
  roles: {
    manager: [
      'company.read',
      'shop.read',
      'shop.edit',
      'setting.read',
      'setting.edit',
      'plugin.read'
    ],
    cashier: ['company.read', 'shop.read'],
    accountant: ['company.read', 'shop.read', 'setting.read'],
    buyer: ['company.read', 'shop.read'],
    'stock-keeper': ['company.read', 'shop.read'],
    'sales-agent': ['company.read', 'shop.read']
  },
  emits: [ShopOpened, TenantOpened, SettingChanged],
  useCases: [bootstrap],
  routes: {
    '/bootstrap': [
      post('', bootstrap, BootstrapView, {
        status: 201,
        idempotency: 'optional',
        rateLimit: 'sign-up',
        at: '/api/v1/bootstrap'
      })
    ],
    '/companies': [
      get('', listCompanies, list(CompanyView)),
      get('/:companyId', getCompany, CompanyView),
      patch('/:companyId', changeCompany, CompanyView, { ifMatch: true })
    ],
    '/shops': [
      get('', listShops, list(ShopView)),
      post('', createShop, ShopView, { status: 201 }),
      get('/:shopId', getShop, ShopView),
      patch('/:shopId', changeShop, ShopView, { ifMatch: true })
    ],
    '/hosts': [
      get('', listHosts, list(HostView)),
      put('/:host', pointHost, HostView, { ifMatch: true })
    ],
    '/settings': [
      get('', listSettings, list(SettingView)),
      put('/:plugin/:key', changeSetting, ChangedSettingView, { ifMatch: 'to-change' }),
      del('/:plugin/:key', resetSetting, ResetSettingView, { ifMatch: true })
    ],
    '/plugins': [get('', listPlugins, list(PluginView)), put('/:plugin', switchPlugin, PluginView)]
  }
})
