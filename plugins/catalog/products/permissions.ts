export const catalogPermissions = {
  'price-list.read': 'See price lists',
  'price-list.edit': 'Create, change and archive price lists',
  'product.read': 'See products, categories and tax classes',
  'product.edit': 'Add and change products',
  'product.import': 'Import products from files',
  'category.edit': 'Add and change categories',
  'tax-class.edit': 'Add and change tax classes',
  'cost.read': 'See cost prices',
  'cost.edit': 'Set cost prices',
  'label.print': 'Print labels of products'
}

/** What the roles of the kernel get of them. */
export const catalogRoles = {
  manager: ['price-list.*', 'product.*', 'category.*', 'tax-class.*', 'cost.*', 'label.print'],
  buyer: ['product.read', 'cost.read'],
  'stock-keeper': [
    'product.read',
    'product.edit',
    'product.import',
    'price-list.read',
    'label.print'
  ],
  cashier: ['product.read', 'label.print'],
  accountant: ['product.read', 'cost.read', 'price-list.read'],
  'sales-agent': ['product.read']
}
