import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Icon, useMay } from 'stoa/web'
import { catalogWords } from '../catalog-words.ts'

export function AddProduct() {
  const { form: words } = catalogWords.use()
  return (
    <Link to="/products/new" className="button main">
      <Icon name="plus" />
      {words.add}
    </Link>
  )
}

export function UseSamples() {
  const { samples } = catalogWords.use()
  return (
    <Link to="/products/sample-goods" className="button">
      {samples.use}
    </Link>
  )
}

/** What belongs to products without being one. */
export function ProductsMenu() {
  const words = catalogWords.use()
  const files = useMay('file.export')
  const lists = useMay('price-list.read')
  const edits = useMay('product.edit')
  const prints = useMay('label.print')
  const places: Array<{ to: string; label: string; search?: object }> = [
    { to: '/products/categories', label: words.categories.title },
    { to: '/products/tax-classes', label: words.taxes.title },
    ...(prints ? [{ to: '/products/labels', label: words.labels.title }] : []),
    ...(lists ? [{ to: '/products/price-lists', label: words.priceLists }] : []),
    ...(edits ? [{ to: '/products/sample-goods', label: words.samples.title }] : []),
    ...(files ? [{ to: '/files', search: { kind: 'catalog.products' }, label: words.files }] : [])
  ]
  return (
    <Menu width={220}>
      <Menu.Target>
        <button type="button" className="button only" aria-label={words.more}>
          <Icon name="more" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ to, label, search = {} }) => (
          <Menu.Item key={to} renderRoot={props => <Link to={to} search={search} {...props} />}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
