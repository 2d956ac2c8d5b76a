import { Link } from '@tanstack/react-router'
import { Empty, useMay } from 'stoa/web'
import { storefrontWords } from '../storefront-words.ts'

/** What it takes until orders come. */
export function NoOrders() {
  const { none } = storefrontWords.use()
  const [mayShip, mayKeys] = [useMay('shipping.edit'), useMay('storefront.manage')]
  return (
    <Empty
      icon="orders"
      title={none.title}
      actions={
        (mayShip || mayKeys) && (
          <>
            {mayShip && (
              <Link to="/shipping" className="button">
                {none.shipping}
              </Link>
            )}
            {mayKeys && (
              <Link to="/web-shop-keys" className="button">
                {none.keys}
              </Link>
            )}
          </>
        )
      }
    >
      {none.help}
    </Empty>
  )
}
