export const receiptPermissions = {
  'receipt.send': 'Send receipts to customers, and see their public addresses',
  'receipt.revoke': 'End the public addresses of receipts'
}
