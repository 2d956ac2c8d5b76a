import { useLocation, useParams } from '@tanstack/react-router'
import OrderPage from './orders/order-page.tsx'
import OrdersPage from './orders/orders-page.tsx'
import ReceiptPage from './receipts/receipt-page.tsx'
import ReceiptsPage from './receipts/receipts-page.tsx'
import StockValuePage from './stock-value/stock-value-page.tsx'
import SupplierPage from './suppliers/supplier-page.tsx'
import SuppliersPage from './suppliers/suppliers-page.tsx'

/** The page of purchasing that an address names. */
export default function PurchasingPage() {
  const { pathname } = useLocation()
  const { orderId, receiptId, supplierId } = useParams({ strict: false })
  if (orderId !== undefined) return <OrderPage />
  if (receiptId !== undefined) return <ReceiptPage />
  if (supplierId !== undefined) return <SupplierPage />
  if (pathname.endsWith('/orders')) return <OrdersPage />
  if (pathname.endsWith('/receipts')) return <ReceiptsPage />
  return pathname.endsWith('/suppliers') ? <SuppliersPage /> : <StockValuePage />
}
