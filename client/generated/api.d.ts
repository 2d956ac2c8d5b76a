// Printed by `npm run generate` from the routes. Do not edit.
/* eslint-disable */
export interface paths {
 "/health/live": {
  parameters: {
   query?: never;
  };
  get: operations["core.live"];
 };
 "/health/ready": {
  parameters: {
   query?: never;
  };
  get: operations["core.ready"];
 };
 "/metrics": {
  parameters: {
   query?: never;
  };
  get: operations["core.metrics"];
 };
 "/api/v1/realtime": {
  parameters: {
   query?: never;
  };
  get: operations["core.realtime"];
 };
 "/api/v1/access/login": {
  parameters: {
   query?: never;
  };
  post: operations["access.log-in"];
 };
 "/api/v1/access/refresh": {
  parameters: {
   query?: never;
  };
  post: operations["access.refresh-session"];
 };
 "/api/v1/access/browser/login": {
  parameters: {
   query?: never;
  };
  post: operations["access.open-browser-session"];
 };
 "/api/v1/access/browser/refresh": {
  parameters: {
   query?: never;
  };
  post: operations["access.renew-browser-session"];
 };
 "/api/v1/access/browser/logout": {
  parameters: {
   query?: never;
  };
  post: operations["access.close-browser-session"];
 };
 "/api/v1/access/browser/device": {
  parameters: {
   query?: never;
  };
  get: operations["access.own-device"];
 };
 "/api/v1/access/browser/device/staff": {
  parameters: {
   query?: never;
  };
  get: operations["access.list-staff-at-device"];
 };
 "/api/v1/access/browser/device/log-in": {
  parameters: {
   query?: never;
  };
  post: operations["access.log-in-by-pin"];
 };
 "/api/v1/access/browser/device/approve": {
  parameters: {
   query?: never;
  };
  post: operations["access.approve-by-pin"];
 };
 "/api/v1/access/devices": {
  parameters: {
   query?: never;
  };
  get: operations["access.list-devices"];
  post: operations["access.enrol-device"];
 };
 "/api/v1/access/devices/{deviceId}": {
  parameters: {
   query?: never;
  };
  get: operations["access.get-device"];
  patch: operations["access.change-device"];
 };
 "/api/v1/access/devices/{deviceId}/retire": {
  parameters: {
   query?: never;
  };
  post: operations["access.retire-device"];
 };
 "/api/v1/access/approvals": {
  parameters: {
   query?: never;
  };
  get: operations["access.list-approvals"];
  post: operations["access.request-approval"];
 };
 "/api/v1/access/approvals/{approvalId}": {
  parameters: {
   query?: never;
  };
  get: operations["access.get-approval"];
 };
 "/api/v1/access/approvals/{approvalId}/approve": {
  parameters: {
   query?: never;
  };
  post: operations["access.approve-request"];
 };
 "/api/v1/access/approvals/{approvalId}/decline": {
  parameters: {
   query?: never;
  };
  post: operations["access.decline-request"];
 };
 "/api/v1/access/logout": {
  parameters: {
   query?: never;
  };
  post: operations["access.log-out"];
 };
 "/api/v1/access/me": {
  parameters: {
   query?: never;
  };
  get: operations["access.who-am-i"];
  patch: operations["access.change-own-profile"];
 };
 "/api/v1/access/me/sessions": {
  parameters: {
   query?: never;
  };
  get: operations["access.list-sessions"];
  delete: operations["access.end-other-sessions"];
 };
 "/api/v1/access/me/sessions/{sessionId}": {
  parameters: {
   query?: never;
  };
  delete: operations["access.end-session"];
 };
 "/api/v1/access/me/pin": {
  parameters: {
   query?: never;
  };
  get: operations["access.get-own-pin"];
  put: operations["access.set-own-pin"];
 };
 "/api/v1/access/me/password": {
  parameters: {
   query?: never;
  };
  post: operations["access.change-own-password"];
 };
 "/api/v1/access/me/list-views": {
  parameters: {
   query?: never;
  };
  get: operations["access.list-list-views"];
  post: operations["access.create-list-view"];
 };
 "/api/v1/access/me/list-views/{viewId}": {
  parameters: {
   query?: never;
  };
  delete: operations["access.delete-list-view"];
  patch: operations["access.change-list-view"];
 };
 "/api/v1/access/users": {
  parameters: {
   query?: never;
  };
  get: operations["access.list-users"];
  post: operations["access.create-user"];
 };
 "/api/v1/access/users/{userId}": {
  parameters: {
   query?: never;
  };
  get: operations["access.get-user"];
  patch: operations["access.change-user"];
 };
 "/api/v1/access/users/{userId}/pin": {
  parameters: {
   query?: never;
  };
  put: operations["access.set-pin"];
 };
 "/api/v1/access/users/{userId}/password": {
  parameters: {
   query?: never;
  };
  post: operations["access.set-password"];
 };
 "/api/v1/access/users/{userId}/grants": {
  parameters: {
   query?: never;
  };
  put: operations["access.replace-grants"];
 };
 "/api/v1/access/users/{userId}/keys": {
  parameters: {
   query?: never;
  };
  get: operations["access.list-keys-of-user"];
 };
 "/api/v1/access/users/{userId}/keys/{keyId}": {
  parameters: {
   query?: never;
  };
  delete: operations["access.revoke-key-of-user"];
 };
 "/api/v1/access/keys": {
  parameters: {
   query?: never;
  };
  get: operations["access.list-api-keys"];
  post: operations["access.create-api-key"];
 };
 "/api/v1/access/keys/{keyId}": {
  parameters: {
   query?: never;
  };
  delete: operations["access.revoke-api-key"];
 };
 "/api/v1/access/permissions": {
  parameters: {
   query?: never;
  };
  get: operations["access.list-permissions"];
 };
 "/api/v1/access/roles": {
  parameters: {
   query?: never;
  };
  get: operations["access.list-roles"];
  post: operations["access.create-role"];
 };
 "/api/v1/access/roles/{roleId}": {
  parameters: {
   query?: never;
  };
  put: operations["access.change-role"];
  delete: operations["access.delete-role"];
 };
 "/api/v1/access/roles/{roleId}/offer": {
  parameters: {
   query?: never;
  };
  post: operations["access.decide-offer"];
 };
 "/api/v1/bootstrap": {
  parameters: {
   query?: never;
  };
  post: operations["tenants.bootstrap"];
 };
 "/api/v1/tenants/companies": {
  parameters: {
   query?: never;
  };
  get: operations["tenants.list-companies"];
 };
 "/api/v1/tenants/companies/{companyId}": {
  parameters: {
   query?: never;
  };
  get: operations["tenants.get-company"];
  patch: operations["tenants.change-company"];
 };
 "/api/v1/tenants/shops": {
  parameters: {
   query?: never;
  };
  get: operations["tenants.list-shops"];
  post: operations["tenants.create-shop"];
 };
 "/api/v1/tenants/shops/{shopId}": {
  parameters: {
   query?: never;
  };
  get: operations["tenants.get-shop"];
  patch: operations["tenants.change-shop"];
 };
 "/api/v1/tenants/hosts": {
  parameters: {
   query?: never;
  };
  get: operations["tenants.list-hosts"];
 };
 "/api/v1/tenants/hosts/{host}": {
  parameters: {
   query?: never;
  };
  put: operations["tenants.point-host"];
 };
 "/api/v1/tenants/settings": {
  parameters: {
   query?: never;
  };
  get: operations["tenants.list-settings"];
 };
 "/api/v1/tenants/settings/{plugin}/{key}": {
  parameters: {
   query?: never;
  };
  put: operations["tenants.change-setting"];
  delete: operations["tenants.reset-setting"];
 };
 "/api/v1/tenants/plugins": {
  parameters: {
   query?: never;
  };
  get: operations["tenants.list-plugins"];
 };
 "/api/v1/tenants/plugins/{plugin}": {
  parameters: {
   query?: never;
  };
  put: operations["tenants.switch-plugin"];
 };
 "/api/v1/jobs/jobs": {
  parameters: {
   query?: never;
  };
  get: operations["jobs.list-jobs"];
 };
 "/api/v1/jobs/jobs/{jobId}": {
  parameters: {
   query?: never;
  };
  get: operations["jobs.get-job"];
  delete: operations["jobs.discard-job"];
 };
 "/api/v1/jobs/jobs/{jobId}/requeue": {
  parameters: {
   query?: never;
  };
  post: operations["jobs.requeue-job"];
 };
 "/api/v1/audit/entries": {
  parameters: {
   query?: never;
  };
  get: operations["audit.list-entries"];
 };
 "/api/v1/events/events": {
  parameters: {
   query?: never;
  };
  get: operations["events.read-feed"];
 };
 "/api/v1/events/events/latest": {
  parameters: {
   query?: never;
  };
  get: operations["events.list-events"];
 };
 "/api/v1/mail/messages": {
  parameters: {
   query?: never;
  };
  get: operations["mail.list-messages"];
 };
 "/api/v1/mail/messages/{messageId}": {
  parameters: {
   query?: never;
  };
  get: operations["mail.get-message"];
 };
 "/api/v1/mail/messages/{messageId}/resend": {
  parameters: {
   query?: never;
  };
  post: operations["mail.resend-message"];
 };
 "/api/v1/mail/messages/test": {
  parameters: {
   query?: never;
  };
  post: operations["mail.send-test"];
 };
 "/api/v1/custom-fields/records": {
  parameters: {
   query?: never;
  };
  get: operations["custom-fields.list-records"];
 };
 "/api/v1/custom-fields/fields": {
  parameters: {
   query?: never;
  };
  get: operations["custom-fields.list-fields"];
  post: operations["custom-fields.create-field"];
 };
 "/api/v1/custom-fields/fields/{fieldId}": {
  parameters: {
   query?: never;
  };
  get: operations["custom-fields.get-field"];
  patch: operations["custom-fields.change-field"];
 };
 "/api/v1/files/kinds": {
  parameters: {
   query?: never;
  };
  get: operations["files.list-kinds"];
 };
 "/api/v1/files/kinds/{kind}/imports": {
  parameters: {
   query?: never;
  };
  post: operations["files.start-import"];
 };
 "/api/v1/files/kinds/{kind}/previews": {
  parameters: {
   query?: never;
  };
  post: operations["files.preview-import"];
 };
 "/api/v1/files/kinds/{kind}/exports": {
  parameters: {
   query?: never;
  };
  post: operations["files.start-export"];
 };
 "/api/v1/files/kinds/{kind}/records.csv": {
  parameters: {
   query?: never;
  };
  get: operations["files.export-records.csv"];
 };
 "/api/v1/files/kinds/{kind}/records.xlsx": {
  parameters: {
   query?: never;
  };
  get: operations["files.export-records.vnd.openxmlformats-officedocument.spreadsheetml.sheet"];
 };
 "/api/v1/files/imports": {
  parameters: {
   query?: never;
  };
  get: operations["files.list-imports"];
 };
 "/api/v1/files/imports/{importId}": {
  parameters: {
   query?: never;
  };
  get: operations["files.get-import"];
 };
 "/api/v1/files/imports/{importId}/rows": {
  parameters: {
   query?: never;
  };
  get: operations["files.list-rows"];
 };
 "/api/v1/files/imports/{importId}/refused.csv": {
  parameters: {
   query?: never;
  };
  get: operations["files.refused-rows.csv"];
 };
 "/api/v1/files/imports/{importId}/cancel": {
  parameters: {
   query?: never;
  };
  post: operations["files.cancel-import"];
 };
 "/api/v1/files/exports": {
  parameters: {
   query?: never;
  };
  get: operations["files.list-exports"];
 };
 "/api/v1/files/exports/{exportId}": {
  parameters: {
   query?: never;
  };
  get: operations["files.get-export"];
  delete: operations["files.remove-export"];
 };
 "/api/v1/files/exports/{exportId}/records.csv": {
  parameters: {
   query?: never;
  };
  get: operations["files.download-csv.csv"];
 };
 "/api/v1/files/exports/{exportId}/records.xlsx": {
  parameters: {
   query?: never;
  };
  get: operations["files.download-xlsx.vnd.openxmlformats-officedocument.spreadsheetml.sheet"];
 };
 "/api/v1/files/mappings": {
  parameters: {
   query?: never;
  };
  get: operations["files.list-mappings"];
  post: operations["files.save-mapping"];
 };
 "/api/v1/files/mappings/{mappingId}": {
  parameters: {
   query?: never;
  };
  delete: operations["files.remove-mapping"];
 };
 "/api/v1/customers/customer-groups": {
  parameters: {
   query?: never;
  };
  get: operations["customers.list-customer-groups"];
  post: operations["customers.create-customer-group"];
 };
 "/api/v1/customers/customer-groups/{customerGroupId}": {
  parameters: {
   query?: never;
  };
  get: operations["customers.get-customer-group"];
  patch: operations["customers.change-customer-group"];
 };
 "/api/v1/customers/customer-groups/{customerGroupId}/archive": {
  parameters: {
   query?: never;
  };
  post: operations["customers.archive-customer-group"];
 };
 "/api/v1/customers/customer-groups/{customerGroupId}/restore": {
  parameters: {
   query?: never;
  };
  post: operations["customers.restore-customer-group"];
 };
 "/api/v1/customers/customers": {
  parameters: {
   query?: never;
  };
  get: operations["customers.list-customers"];
  post: operations["customers.create-customer"];
 };
 "/api/v1/customers/customers/bulk/create": {
  parameters: {
   query?: never;
  };
  post: operations["customers.create-customers"];
 };
 "/api/v1/customers/customers/bulk/change": {
  parameters: {
   query?: never;
  };
  post: operations["customers.change-customers"];
 };
 "/api/v1/customers/customers/{customerId}": {
  parameters: {
   query?: never;
  };
  get: operations["customers.get-customer"];
  patch: operations["customers.change-customer"];
 };
 "/api/v1/customers/customers/{customerId}/merge": {
  parameters: {
   query?: never;
  };
  post: operations["customers.merge-customers"];
 };
 "/api/v1/catalog/price-lists": {
  parameters: {
   query?: never;
  };
  get: operations["catalog.list-price-lists"];
  post: operations["catalog.create-price-list"];
 };
 "/api/v1/catalog/price-lists/{priceListId}": {
  parameters: {
   query?: never;
  };
  get: operations["catalog.get-price-list"];
  patch: operations["catalog.change-price-list"];
 };
 "/api/v1/catalog/price-lists/{priceListId}/archive": {
  parameters: {
   query?: never;
  };
  post: operations["catalog.archive-price-list"];
 };
 "/api/v1/catalog/price-lists/{priceListId}/restore": {
  parameters: {
   query?: never;
  };
  post: operations["catalog.restore-price-list"];
 };
 "/api/v1/catalog/price-lists/{priceListId}/prices": {
  parameters: {
   query?: never;
  };
  get: operations["catalog.list-list-prices"];
  patch: operations["catalog.set-list-prices"];
 };
 "/api/v1/catalog/products": {
  parameters: {
   query?: never;
  };
  get: operations["catalog.list-products"];
  post: operations["catalog.create-product"];
 };
 "/api/v1/catalog/products/bulk/create": {
  parameters: {
   query?: never;
  };
  post: operations["catalog.create-products"];
 };
 "/api/v1/catalog/products/bulk/change": {
  parameters: {
   query?: never;
  };
  post: operations["catalog.change-products"];
 };
 "/api/v1/catalog/products/{productId}": {
  parameters: {
   query?: never;
  };
  get: operations["catalog.get-product"];
  patch: operations["catalog.change-product"];
 };
 "/api/v1/catalog/products/{productId}/pictures": {
  parameters: {
   query?: never;
  };
  put: operations["catalog.order-pictures"];
  post: operations["catalog.add-picture"];
 };
 "/api/v1/catalog/products/{productId}/pictures/{pictureId}": {
  parameters: {
   query?: never;
  };
  delete: operations["catalog.remove-picture"];
  patch: operations["catalog.describe-picture"];
 };
 "/api/v1/catalog/products/{productId}/pictures/{pictureId}/image": {
  parameters: {
   query?: never;
  };
  put: operations["catalog.replace-picture"];
 };
 "/api/v1/catalog/pictures/{address}/{size}": {
  parameters: {
   query?: never;
  };
  get: operations["catalog.show-picture.webp"];
 };
 "/api/v1/catalog/packs": {
  parameters: {
   query?: never;
  };
  get: operations["catalog.list-packs"];
  post: operations["catalog.create-pack"];
 };
 "/api/v1/catalog/packs/{packId}": {
  parameters: {
   query?: never;
  };
  delete: operations["catalog.remove-pack"];
  patch: operations["catalog.change-pack"];
 };
 "/api/v1/catalog/labels/template": {
  parameters: {
   query?: never;
  };
  get: operations["catalog.get-label-template"];
 };
 "/api/v1/catalog/labels/pdf": {
  parameters: {
   query?: never;
  };
  post: operations["catalog.print-labels.pdf"];
 };
 "/api/v1/catalog/labels/zpl": {
  parameters: {
   query?: never;
  };
  post: operations["catalog.print-labels.plain"];
 };
 "/api/v1/catalog/labels/preview": {
  parameters: {
   query?: never;
  };
  post: operations["catalog.print-labels.svg+xml"];
 };
 "/api/v1/catalog/categories": {
  parameters: {
   query?: never;
  };
  get: operations["catalog.list-categories"];
  post: operations["catalog.create-category"];
 };
 "/api/v1/catalog/categories/{categoryId}": {
  parameters: {
   query?: never;
  };
  patch: operations["catalog.change-category"];
 };
 "/api/v1/catalog/tax-classes": {
  parameters: {
   query?: never;
  };
  get: operations["catalog.list-tax-classes"];
 };
 "/api/v1/catalog/tax-classes/{code}": {
  parameters: {
   query?: never;
  };
  put: operations["catalog.put-tax-class"];
 };
 "/api/v1/catalog/sample-goods": {
  parameters: {
   query?: never;
  };
  get: operations["catalog.list-sample-goods"];
  post: operations["catalog.add-sample-goods"];
 };
 "/api/v1/catalog/sample-goods/{industry}": {
  parameters: {
   query?: never;
  };
  delete: operations["catalog.remove-sample-goods"];
 };
 "/api/v1/catalog/shared-barcodes": {
  parameters: {
   query?: never;
  };
  get: operations["catalog.list-shared-barcodes"];
 };
 "/api/v1/inventory/levels": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-levels"];
 };
 "/api/v1/inventory/movements": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-movements"];
 };
 "/api/v1/inventory/lots": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-lots"];
 };
 "/api/v1/inventory/lots/{lotId}": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.get-lot"];
  patch: operations["inventory.change-lot"];
 };
 "/api/v1/inventory/lots/{lotId}/block": {
  parameters: {
   query?: never;
  };
  post: operations["inventory.block-lot"];
 };
 "/api/v1/inventory/lots/{lotId}/unblock": {
  parameters: {
   query?: never;
  };
  post: operations["inventory.unblock-lot"];
 };
 "/api/v1/inventory/lots/{lotId}/movements": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-lot-movements"];
 };
 "/api/v1/inventory/lots/{lotId}/recall": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.recall-lot"];
 };
 "/api/v1/inventory/lots/{lotId}/sales": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-sales-of-lot"];
 };
 "/api/v1/inventory/lots/{lotId}/sales.csv": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.recall-table.csv"];
 };
 "/api/v1/inventory/lots.csv": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.lot-table.csv"];
 };
 "/api/v1/inventory/lots-to-sell": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-lots-to-sell"];
 };
 "/api/v1/inventory/document-lots": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-document-lots"];
 };
 "/api/v1/inventory/lot-assignments": {
  parameters: {
   query?: never;
  };
  post: operations["inventory.assign-lots"];
 };
 "/api/v1/inventory/tracking": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-tracking"];
  put: operations["inventory.set-tracking"];
 };
 "/api/v1/inventory/reorder": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-reorder"];
 };
 "/api/v1/inventory/reorder.csv": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.reorder-table.csv"];
 };
 "/api/v1/inventory/reorder-points": {
  parameters: {
   query?: never;
  };
  put: operations["inventory.set-reorder-points"];
 };
 "/api/v1/inventory/adjustments": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-adjustments"];
  post: operations["inventory.adjust-stock"];
 };
 "/api/v1/inventory/adjustments/{adjustmentId}": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.get-adjustment"];
 };
 "/api/v1/inventory/reservations": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-reservations"];
 };
 "/api/v1/inventory/stock-counts": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-stock-counts"];
  post: operations["inventory.create-stock-count"];
 };
 "/api/v1/inventory/stock-counts/{countId}": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.get-stock-count"];
 };
 "/api/v1/inventory/stock-counts/{countId}/start": {
  parameters: {
   query?: never;
  };
  post: operations["inventory.start-stock-count"];
 };
 "/api/v1/inventory/stock-counts/{countId}/cancel": {
  parameters: {
   query?: never;
  };
  post: operations["inventory.cancel-stock-count"];
 };
 "/api/v1/inventory/stock-counts/{countId}/entries": {
  parameters: {
   query?: never;
  };
  post: operations["inventory.enter-counted"];
 };
 "/api/v1/inventory/stock-counts/{countId}/undo": {
  parameters: {
   query?: never;
  };
  post: operations["inventory.undo-counted"];
 };
 "/api/v1/inventory/stock-counts/{countId}/lines": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-count-lines"];
 };
 "/api/v1/inventory/stock-counts/{countId}/summary": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.sum-up-stock-count"];
 };
 "/api/v1/inventory/stock-counts/{countId}/approve": {
  parameters: {
   query?: never;
  };
  post: operations["inventory.approve-stock-count"];
 };
 "/api/v1/inventory/stock-counts/{countId}/finish": {
  parameters: {
   query?: never;
  };
  post: operations["inventory.finish-stock-count"];
 };
 "/api/v1/inventory/stock-counts/{countId}/differences.csv": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.difference-table.csv"];
 };
 "/api/v1/inventory/transfers": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-transfers"];
  post: operations["inventory.create-transfer"];
 };
 "/api/v1/inventory/transfers/{transferId}": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.get-transfer"];
  patch: operations["inventory.change-transfer"];
 };
 "/api/v1/inventory/transfers/{transferId}/send": {
  parameters: {
   query?: never;
  };
  post: operations["inventory.send-transfer"];
 };
 "/api/v1/inventory/transfers/{transferId}/receive": {
  parameters: {
   query?: never;
  };
  post: operations["inventory.receive-transfer"];
 };
 "/api/v1/inventory/transfers/{transferId}/take-back": {
  parameters: {
   query?: never;
  };
  post: operations["inventory.take-back-transfer"];
 };
 "/api/v1/inventory/transfers/{transferId}/cancel": {
  parameters: {
   query?: never;
  };
  post: operations["inventory.cancel-transfer"];
 };
 "/api/v1/inventory/transfers.csv": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.transfer-table.csv"];
 };
 "/api/v1/inventory/transfer-shops": {
  parameters: {
   query?: never;
  };
  get: operations["inventory.list-transfer-shops"];
 };
 "/api/v1/pos/registers": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-registers"];
  post: operations["pos.create-register"];
 };
 "/api/v1/pos/registers/presence": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-presence"];
 };
 "/api/v1/pos/registers/{registerId}": {
  parameters: {
   query?: never;
  };
  patch: operations["pos.change-register"];
 };
 "/api/v1/pos/registers/{registerId}/display-code": {
  parameters: {
   query?: never;
  };
  post: operations["pos.issue-display-code"];
 };
 "/api/v1/pos/registers/{registerId}/picture": {
  parameters: {
   query?: never;
  };
  put: operations["pos.show-picture"];
 };
 "/api/v1/pos/registers/{registerId}/drawer": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-drawer"];
 };
 "/api/v1/pos/displays": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-displays"];
 };
 "/api/v1/pos/displays/{displayId}": {
  parameters: {
   query?: never;
  };
  delete: operations["pos.unpair-display"];
 };
 "/api/v1/pos/displays/pair": {
  parameters: {
   query?: never;
  };
  post: operations["pos.pair-display"];
 };
 "/api/v1/pos/displays/own/shown": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-shown"];
 };
 "/api/v1/pos/displays/own/watch": {
  parameters: {
   query?: never;
  };
  post: operations["pos.watch-shown"];
 };
 "/api/v1/pos/sessions": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-sessions"];
  post: operations["pos.open-session"];
 };
 "/api/v1/pos/sessions/{sessionId}": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-session"];
 };
 "/api/v1/pos/sessions/{sessionId}/report": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-session-report"];
 };
 "/api/v1/pos/sessions/{sessionId}/cash-movements": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-cash-movements"];
  post: operations["pos.move-cash"];
 };
 "/api/v1/pos/sessions/{sessionId}/take-over": {
  parameters: {
   query?: never;
  };
  post: operations["pos.take-over-session"];
 };
 "/api/v1/pos/sessions/{sessionId}/close": {
  parameters: {
   query?: never;
  };
  post: operations["pos.close-session"];
 };
 "/api/v1/pos/sessions/{sessionId}/approve": {
  parameters: {
   query?: never;
  };
  post: operations["pos.approve-difference"];
 };
 "/api/v1/pos/daily-balances": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-daily-balances"];
 };
 "/api/v1/pos/sales": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-sales"];
  post: operations["pos.post-sale"];
 };
 "/api/v1/pos/sales/bulk": {
  parameters: {
   query?: never;
  };
  post: operations["pos.post-sales"];
 };
 "/api/v1/pos/sales/by-receipt": {
  parameters: {
   query?: never;
  };
  get: operations["pos.find-sale"];
 };
 "/api/v1/pos/sales/{saleId}": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-sale"];
 };
 "/api/v1/pos/sales/{saleId}/custom": {
  parameters: {
   query?: never;
  };
  patch: operations["pos.change-sale-fields"];
 };
 "/api/v1/pos/sales/{saleId}/void": {
  parameters: {
   query?: never;
  };
  post: operations["pos.void-sale"];
 };
 "/api/v1/pos/sales/{saleId}/receipt": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-receipt"];
 };
 "/api/v1/pos/sales/{saleId}/receipt.html": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-receipt.html"];
 };
 "/api/v1/pos/sales/{saleId}/receipt.pdf": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-receipt.pdf"];
 };
 "/api/v1/pos/sales/{saleId}/receipt.escpos": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-escpos-receipt.octet-stream"];
 };
 "/api/v1/pos/sales/{saleId}/prints": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-prints"];
  post: operations["pos.print-receipt"];
 };
 "/api/v1/pos/sales/{saleId}/prints/{printId}/retry": {
  parameters: {
   query?: never;
  };
  post: operations["pos.retry-print"];
 };
 "/api/v1/pos/sales/{saleId}/link": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-receipt-link"];
 };
 "/api/v1/pos/sales/{saleId}/link/revoke": {
  parameters: {
   query?: never;
  };
  post: operations["pos.revoke-receipt-link"];
 };
 "/api/v1/pos/sales/{saleId}/link/renew": {
  parameters: {
   query?: never;
  };
  post: operations["pos.renew-receipt-link"];
 };
 "/api/v1/pos/sales/{saleId}/sendings": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-sendings"];
  post: operations["pos.send-receipt"];
 };
 "/api/v1/pos/sales/{saleId}/invoices": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-invoices-of-sale"];
 };
 "/api/v1/pos/sales/{saleId}/invoice": {
  parameters: {
   query?: never;
  };
  post: operations["pos.issue-invoice"];
 };
 "/api/v1/pos/invoices": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-invoices"];
 };
 "/api/v1/pos/invoices/{invoiceId}": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-invoice"];
 };
 "/api/v1/pos/invoices/{invoiceId}/correct": {
  parameters: {
   query?: never;
  };
  post: operations["pos.correct-invoice"];
 };
 "/api/v1/pos/invoices/{invoiceId}/html": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-invoice.html"];
 };
 "/api/v1/pos/invoices/{invoiceId}/pdf": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-invoice.pdf"];
 };
 "/api/v1/pos/invoice-series": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-invoice-series"];
  post: operations["pos.create-invoice-series"];
 };
 "/api/v1/pos/invoice-series/{seriesId}/close": {
  parameters: {
   query?: never;
  };
  post: operations["pos.close-invoice-series"];
 };
 "/api/v1/pos/invoice-series/{seriesId}/chain": {
  parameters: {
   query?: never;
  };
  get: operations["pos.verify-invoice-chain"];
 };
 "/api/v1/pos/receipts/{link}/page": {
  parameters: {
   query?: never;
  };
  get: operations["pos.show-linked-receipt.html"];
 };
 "/api/v1/pos/receipts/{link}/receipt.pdf": {
  parameters: {
   query?: never;
  };
  get: operations["pos.show-linked-receipt.pdf"];
 };
 "/api/v1/pos/quote": {
  parameters: {
   query?: never;
  };
  post: operations["pos.quote-sale"];
 };
 "/api/v1/pos/tender-types": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-tender-types"];
 };
 "/api/v1/pos/rates": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-rates"];
  post: operations["pos.set-rate"];
 };
 "/api/v1/pos/till-book": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-till-book"];
 };
 "/api/v1/pos/till-book/goods": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-book-goods"];
 };
 "/api/v1/pos/till-book/customers": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-book-customers"];
 };
 "/api/v1/pos/tickets": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-tickets"];
  post: operations["pos.park-ticket"];
 };
 "/api/v1/pos/tickets/{ticketId}": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-ticket"];
  put: operations["pos.change-ticket"];
 };
 "/api/v1/pos/tickets/{ticketId}/resume": {
  parameters: {
   query?: never;
  };
  post: operations["pos.resume-ticket"];
 };
 "/api/v1/pos/tickets/{ticketId}/split": {
  parameters: {
   query?: never;
  };
  post: operations["pos.split-ticket"];
 };
 "/api/v1/pos/tickets/{ticketId}/merge": {
  parameters: {
   query?: never;
  };
  post: operations["pos.merge-tickets"];
 };
 "/api/v1/pos/tickets/{ticketId}/discard": {
  parameters: {
   query?: never;
  };
  post: operations["pos.discard-ticket"];
 };
 "/api/v1/pos/offline-sales": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-offline-sales"];
  post: operations["pos.accept-offline-sale"];
 };
 "/api/v1/pos/offline-sales/progress": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-device-progress"];
 };
 "/api/v1/pos/offline-sales/{offlineSaleId}": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-offline-sale"];
 };
 "/api/v1/pos/offline-sales/{offlineSaleId}/seen": {
  parameters: {
   query?: never;
  };
  post: operations["pos.mark-offline-sale-seen"];
 };
 "/api/v1/pos/offline-sales/{offlineSaleId}/post": {
  parameters: {
   query?: never;
  };
  post: operations["pos.post-parked-sale"];
 };
 "/api/v1/pos/offline-sales/{offlineSaleId}/dismiss": {
  parameters: {
   query?: never;
  };
  post: operations["pos.dismiss-parked-sale"];
 };
 "/api/v1/pos/refunds": {
  parameters: {
   query?: never;
  };
  get: operations["pos.list-refunds"];
  post: operations["pos.post-refund"];
 };
 "/api/v1/pos/refunds/quote": {
  parameters: {
   query?: never;
  };
  post: operations["pos.quote-refund"];
 };
 "/api/v1/pos/refunds/{refundId}": {
  parameters: {
   query?: never;
  };
  get: operations["pos.get-refund"];
 };
 "/api/v1/pos/exchanges": {
  parameters: {
   query?: never;
  };
  post: operations["pos.post-exchange"];
 };
 "/api/v1/accounts/accounts": {
  parameters: {
   query?: never;
  };
  get: operations["accounts.list-accounts"];
  post: operations["accounts.open-account"];
 };
 "/api/v1/accounts/accounts/{accountId}": {
  parameters: {
   query?: never;
  };
  get: operations["accounts.get-account"];
  patch: operations["accounts.change-account"];
 };
 "/api/v1/accounts/accounts/{accountId}/entries": {
  parameters: {
   query?: never;
  };
  get: operations["accounts.list-entries"];
 };
 "/api/v1/accounts/accounts/{accountId}/payments": {
  parameters: {
   query?: never;
  };
  post: operations["accounts.take-payment"];
 };
 "/api/v1/accounts/accounts/{accountId}/adjustments": {
  parameters: {
   query?: never;
  };
  post: operations["accounts.adjust-balance"];
 };
 "/api/v1/agents/agents": {
  parameters: {
   query?: never;
  };
  get: operations["agents.list-agents"];
  post: operations["agents.create-agent"];
 };
 "/api/v1/agents/agents/{agentId}": {
  parameters: {
   query?: never;
  };
  get: operations["agents.get-agent"];
  patch: operations["agents.change-agent"];
 };
 "/api/v1/agents/agents.csv": {
  parameters: {
   query?: never;
  };
  get: operations["agents.agent-table.csv"];
 };
 "/api/v1/agents/default": {
  parameters: {
   query?: never;
  };
  get: operations["agents.get-default-agent"];
 };
 "/api/v1/agents/territories": {
  parameters: {
   query?: never;
  };
  get: operations["agents.list-territories"];
  post: operations["agents.create-territory"];
 };
 "/api/v1/agents/territories/{territoryId}": {
  parameters: {
   query?: never;
  };
  get: operations["agents.get-territory"];
  patch: operations["agents.change-territory"];
 };
 "/api/v1/agents/assignments": {
  parameters: {
   query?: never;
  };
  get: operations["agents.list-assignments"];
  post: operations["agents.create-assignment"];
 };
 "/api/v1/agents/assignments/{assignmentId}": {
  parameters: {
   query?: never;
  };
  get: operations["agents.get-assignment"];
  delete: operations["agents.remove-assignment"];
  patch: operations["agents.change-assignment"];
 };
 "/api/v1/agents/customers/{customerId}": {
  parameters: {
   query?: never;
  };
  get: operations["agents.get-customer"];
  put: operations["agents.assign-customer"];
 };
 "/api/v1/agents/commission-rules": {
  parameters: {
   query?: never;
  };
  get: operations["agents.list-commission-rules"];
  post: operations["agents.create-commission-rule"];
 };
 "/api/v1/agents/commission-rules/{commissionRuleId}": {
  parameters: {
   query?: never;
  };
  get: operations["agents.get-commission-rule"];
  patch: operations["agents.change-commission-rule"];
 };
 "/api/v1/agents/entries": {
  parameters: {
   query?: never;
  };
  get: operations["agents.list-entries"];
 };
 "/api/v1/agents/entries.csv": {
  parameters: {
   query?: never;
  };
  get: operations["agents.entry-table.csv"];
 };
 "/api/v1/agents/sales/{saleId}": {
  parameters: {
   query?: never;
  };
  get: operations["agents.get-sale"];
 };
 "/api/v1/agents/sales/{saleId}/reassign": {
  parameters: {
   query?: never;
  };
  post: operations["agents.reassign-sale"];
 };
 "/api/v1/agents/accounts/{agentId}": {
  parameters: {
   query?: never;
  };
  get: operations["agents.get-account"];
 };
 "/api/v1/agents/accounts/{agentId}/adjustments": {
  parameters: {
   query?: never;
  };
  post: operations["agents.adjust-account"];
 };
 "/api/v1/agents/accounts/{agentId}/payouts": {
  parameters: {
   query?: never;
  };
  post: operations["agents.pay-agent"];
 };
 "/api/v1/agents/statements": {
  parameters: {
   query?: never;
  };
  get: operations["agents.list-statements"];
  post: operations["agents.close-statement"];
 };
 "/api/v1/agents/statements/{statementId}": {
  parameters: {
   query?: never;
  };
  get: operations["agents.get-statement"];
 };
 "/api/v1/agents/statements/{statementId}/entries.csv": {
  parameters: {
   query?: never;
  };
  get: operations["agents.statement-table.csv"];
 };
 "/api/v1/agents/figures": {
  parameters: {
   query?: never;
  };
  get: operations["agents.agent-figures"];
 };
 "/api/v1/agents/figures.csv": {
  parameters: {
   query?: never;
  };
  get: operations["agents.agent-figures.csv"];
 };
 "/api/v1/assistant/keys": {
  parameters: {
   query?: never;
  };
  get: operations["assistant.list-keys"];
 };
 "/api/v1/assistant/keys/{provider}": {
  parameters: {
   query?: never;
  };
  put: operations["assistant.set-key"];
  delete: operations["assistant.delete-key"];
 };
 "/api/v1/assistant/conversations": {
  parameters: {
   query?: never;
  };
  get: operations["assistant.list-conversations"];
  post: operations["assistant.create-conversation"];
 };
 "/api/v1/assistant/conversations/{conversationId}": {
  parameters: {
   query?: never;
  };
  get: operations["assistant.get-conversation"];
  delete: operations["assistant.delete-conversation"];
 };
 "/api/v1/assistant/conversations/{conversationId}/messages": {
  parameters: {
   query?: never;
  };
  post: operations["assistant.ask"];
 };
 "/api/v1/assistant/proposals": {
  parameters: {
   query?: never;
  };
  get: operations["assistant.list-proposals"];
 };
 "/api/v1/assistant/proposals/{proposalId}": {
  parameters: {
   query?: never;
  };
  get: operations["assistant.get-proposal"];
 };
 "/api/v1/assistant/proposals/{proposalId}/approve": {
  parameters: {
   query?: never;
  };
  post: operations["assistant.approve-proposal"];
 };
 "/api/v1/assistant/proposals/{proposalId}/reject": {
  parameters: {
   query?: never;
  };
  post: operations["assistant.reject-proposal"];
 };
 "/api/v1/assistant/usage": {
  parameters: {
   query?: never;
  };
  get: operations["assistant.read-usage"];
 };
 "/api/v1/assistant/mcp": {
  parameters: {
   query?: never;
  };
  post: operations["assistant.serve-mcp"];
 };
 "/api/v1/kitchen/stations": {
  parameters: {
   query?: never;
  };
  get: operations["kitchen.list-stations"];
  post: operations["kitchen.create-station"];
 };
 "/api/v1/kitchen/stations/{stationId}": {
  parameters: {
   query?: never;
  };
  get: operations["kitchen.get-station"];
  patch: operations["kitchen.change-station"];
 };
 "/api/v1/kitchen/stations/{stationId}/screen": {
  parameters: {
   query?: never;
  };
  get: operations["kitchen.get-screen"];
 };
 "/api/v1/kitchen/orders": {
  parameters: {
   query?: never;
  };
  get: operations["kitchen.list-orders"];
 };
 "/api/v1/kitchen/orders/{orderId}": {
  parameters: {
   query?: never;
  };
  get: operations["kitchen.get-order"];
  patch: operations["kitchen.move-order"];
 };
 "/api/v1/kitchen/orders/{orderId}/print": {
  parameters: {
   query?: never;
  };
  post: operations["kitchen.print-order"];
 };
 "/api/v1/layaways/layaways": {
  parameters: {
   query?: never;
  };
  get: operations["layaways.list-layaways"];
  post: operations["layaways.make-layaway"];
 };
 "/api/v1/layaways/layaways/{layawayId}": {
  parameters: {
   query?: never;
  };
  get: operations["layaways.get-layaway"];
  patch: operations["layaways.change-layaway"];
 };
 "/api/v1/layaways/layaways/{layawayId}/pick-up": {
  parameters: {
   query?: never;
  };
  post: operations["layaways.pick-up-layaway"];
 };
 "/api/v1/layaways/layaways/{layawayId}/cancel": {
  parameters: {
   query?: never;
  };
  post: operations["layaways.cancel-layaway"];
 };
 "/api/v1/layaways/layaways/{layawayId}/entries": {
  parameters: {
   query?: never;
  };
  get: operations["layaways.list-entries"];
 };
 "/api/v1/layaways/layaways/{layawayId}/payments": {
  parameters: {
   query?: never;
  };
  post: operations["layaways.take-payment"];
 };
 "/api/v1/layaways/layaways/{layawayId}/payouts": {
  parameters: {
   query?: never;
  };
  post: operations["layaways.pay-out"];
 };
 "/api/v1/layaways/layaways.csv": {
  parameters: {
   query?: never;
  };
  get: operations["layaways.layaway-table.csv"];
 };
 "/api/v1/layaways/quote": {
  parameters: {
   query?: never;
  };
  post: operations["layaways.quote-layaway"];
 };
 "/api/v1/payments/accounts": {
  parameters: {
   query?: never;
  };
  get: operations["payments.list-accounts"];
  post: operations["payments.create-account"];
 };
 "/api/v1/payments/accounts/{accountId}": {
  parameters: {
   query?: never;
  };
  get: operations["payments.get-account"];
  patch: operations["payments.change-account"];
 };
 "/api/v1/payments/accounts/{accountId}/webhook": {
  parameters: {
   query?: never;
  };
  post: operations["payments.renew-webhook"];
 };
 "/api/v1/payments/providers": {
  parameters: {
   query?: never;
  };
  get: operations["payments.list-providers"];
 };
 "/api/v1/payments/methods": {
  parameters: {
   query?: never;
  };
  get: operations["payments.list-methods"];
 };
 "/api/v1/payments/payments": {
  parameters: {
   query?: never;
  };
  get: operations["payments.list-payments"];
  post: operations["payments.request-payment"];
 };
 "/api/v1/payments/payments/{paymentId}": {
  parameters: {
   query?: never;
  };
  get: operations["payments.get-payment"];
 };
 "/api/v1/payments/payments/{paymentId}/confirm": {
  parameters: {
   query?: never;
  };
  post: operations["payments.confirm-payment"];
 };
 "/api/v1/payments/payments/{paymentId}/reject": {
  parameters: {
   query?: never;
  };
  post: operations["payments.reject-payment"];
 };
 "/api/v1/payments/payments/{paymentId}/cancel": {
  parameters: {
   query?: never;
  };
  post: operations["payments.cancel-payment"];
 };
 "/api/v1/payments/payments/{paymentId}/capture": {
  parameters: {
   query?: never;
  };
  post: operations["payments.capture-payment"];
 };
 "/api/v1/payments/payments/{paymentId}/resolve-difference": {
  parameters: {
   query?: never;
  };
  post: operations["payments.resolve-difference"];
 };
 "/api/v1/payments/payments/{paymentId}/refunds": {
  parameters: {
   query?: never;
  };
  get: operations["payments.list-refunds"];
  post: operations["payments.refund-payment"];
 };
 "/api/v1/payments/payments/{paymentId}/proofs": {
  parameters: {
   query?: never;
  };
  get: operations["payments.list-proofs"];
 };
 "/api/v1/payments/payments/{paymentId}/proofs/{proofId}": {
  parameters: {
   query?: never;
  };
  get: operations["payments.get-proof.webp"];
 };
 "/api/v1/payments/refunds": {
  parameters: {
   query?: never;
  };
  get: operations["payments.list-all-refunds"];
 };
 "/api/v1/payments/refunds/{refundId}/confirm": {
  parameters: {
   query?: never;
  };
  post: operations["payments.confirm-refund"];
 };
 "/api/v1/payments/refunds/{refundId}/reject": {
  parameters: {
   query?: never;
  };
  post: operations["payments.reject-refund"];
 };
 "/api/v1/payments/disputes": {
  parameters: {
   query?: never;
  };
  get: operations["payments.list-disputes"];
 };
 "/api/v1/payments/attention": {
  parameters: {
   query?: never;
  };
  get: operations["payments.count-attention"];
 };
 "/api/v1/payments/links/{link}": {
  parameters: {
   query?: never;
  };
  get: operations["payments.open-link"];
 };
 "/api/v1/payments/links/{link}/page": {
  parameters: {
   query?: never;
  };
  get: operations["payments.show-link.html"];
 };
 "/api/v1/payments/links/{link}/check": {
  parameters: {
   query?: never;
  };
  post: operations["payments.check-link"];
 };
 "/api/v1/payments/links/{link}/proof": {
  parameters: {
   query?: never;
  };
  post: operations["payments.send-proof"];
 };
 "/api/v1/payments/webhooks": {
  parameters: {
   query?: never;
  };
  get: operations["payments.list-webhooks"];
 };
 "/api/v1/payments/webhooks/{webhookId}/replay": {
  parameters: {
   query?: never;
  };
  post: operations["payments.replay-webhook"];
 };
 "/api/v1/payments/exchanges": {
  parameters: {
   query?: never;
  };
  get: operations["payments.list-exchanges"];
 };
 "/api/v1/payments/reconciliations": {
  parameters: {
   query?: never;
  };
  get: operations["payments.list-reconciliations"];
  post: operations["payments.reconcile-payments"];
 };
 "/api/v1/payments/reconciliations/{reconciliationId}": {
  parameters: {
   query?: never;
  };
  get: operations["payments.get-reconciliation"];
 };
 "/api/v1/payments/payouts": {
  parameters: {
   query?: never;
  };
  get: operations["payments.list-payouts"];
  post: operations["payments.create-payout"];
 };
 "/api/v1/payments/payouts/{payoutId}": {
  parameters: {
   query?: never;
  };
  get: operations["payments.get-payout"];
 };
 "/api/v1/payments/channels": {
  parameters: {
   query?: never;
  };
  get: operations["payments.list-channels"];
 };
 "/api/v1/payments/webhooks/{endpoint}": {
  parameters: {
   query?: never;
  };
  post: operations["payments.take-webhook"];
 };
 "/api/v1/production/boms": {
  parameters: {
   query?: never;
  };
  get: operations["production.list-boms"];
  post: operations["production.create-bom"];
 };
 "/api/v1/production/boms/{variantId}": {
  parameters: {
   query?: never;
  };
  get: operations["production.get-bom"];
  put: operations["production.change-bom"];
  delete: operations["production.remove-bom"];
 };
 "/api/v1/production/boms/{variantId}/versions": {
  parameters: {
   query?: never;
  };
  get: operations["production.list-bom-versions"];
 };
 "/api/v1/production/boms/{variantId}/makeable": {
  parameters: {
   query?: never;
  };
  get: operations["production.get-makeable"];
 };
 "/api/v1/production/orders": {
  parameters: {
   query?: never;
  };
  get: operations["production.list-orders"];
  post: operations["production.create-order"];
 };
 "/api/v1/production/orders/{productionOrderId}": {
  parameters: {
   query?: never;
  };
  get: operations["production.get-order"];
  patch: operations["production.change-order"];
 };
 "/api/v1/production/orders/{productionOrderId}/start": {
  parameters: {
   query?: never;
  };
  post: operations["production.start-order"];
 };
 "/api/v1/production/orders/{productionOrderId}/finish": {
  parameters: {
   query?: never;
  };
  post: operations["production.finish-order"];
 };
 "/api/v1/production/orders/{productionOrderId}/cancel": {
  parameters: {
   query?: never;
  };
  post: operations["production.cancel-order"];
 };
 "/api/v1/production/orders/{productionOrderId}/reverse": {
  parameters: {
   query?: never;
  };
  post: operations["production.reverse-order"];
 };
 "/api/v1/purchasing/suppliers": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.list-suppliers"];
  post: operations["purchasing.create-supplier"];
 };
 "/api/v1/purchasing/suppliers/{supplierId}": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.get-supplier"];
  patch: operations["purchasing.change-supplier"];
 };
 "/api/v1/purchasing/suppliers/{supplierId}/archive": {
  parameters: {
   query?: never;
  };
  post: operations["purchasing.archive-supplier"];
 };
 "/api/v1/purchasing/suppliers/{supplierId}/restore": {
  parameters: {
   query?: never;
  };
  post: operations["purchasing.restore-supplier"];
 };
 "/api/v1/purchasing/suppliers/{supplierId}/goods": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.list-supplier-goods"];
 };
 "/api/v1/purchasing/suppliers/{supplierId}/goods/{variantId}": {
  parameters: {
   query?: never;
  };
  put: operations["purchasing.put-supplier-goods"];
  delete: operations["purchasing.remove-supplier-goods"];
 };
 "/api/v1/purchasing/suppliers/{supplierId}/billable": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.list-billable"];
 };
 "/api/v1/purchasing/orders": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.list-orders"];
  post: operations["purchasing.create-order"];
 };
 "/api/v1/purchasing/orders/{orderId}": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.get-order"];
  patch: operations["purchasing.change-order"];
 };
 "/api/v1/purchasing/orders/{orderId}/pdf": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.get-order-paper.pdf"];
 };
 "/api/v1/purchasing/orders/{orderId}/send": {
  parameters: {
   query?: never;
  };
  post: operations["purchasing.send-order"];
 };
 "/api/v1/purchasing/orders/{orderId}/close": {
  parameters: {
   query?: never;
  };
  post: operations["purchasing.close-order"];
 };
 "/api/v1/purchasing/orders/{orderId}/cancel": {
  parameters: {
   query?: never;
  };
  post: operations["purchasing.cancel-order"];
 };
 "/api/v1/purchasing/orders/{orderId}/receive": {
  parameters: {
   query?: never;
  };
  post: operations["purchasing.receive-order"];
 };
 "/api/v1/purchasing/receipts": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.list-receipts"];
  post: operations["purchasing.post-receipt"];
 };
 "/api/v1/purchasing/receipts/{receiptId}": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.get-receipt"];
 };
 "/api/v1/purchasing/receipts/{receiptId}/charges": {
  parameters: {
   query?: never;
  };
  post: operations["purchasing.charge-receipt"];
 };
 "/api/v1/purchasing/supplier-returns": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.list-returns"];
  post: operations["purchasing.post-return"];
 };
 "/api/v1/purchasing/supplier-returns/{supplierReturnId}": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.get-return"];
 };
 "/api/v1/purchasing/bills": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.list-bills"];
  post: operations["purchasing.create-bill"];
 };
 "/api/v1/purchasing/bills/{billId}": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.get-bill"];
  patch: operations["purchasing.change-bill"];
 };
 "/api/v1/purchasing/bills/{billId}/approve": {
  parameters: {
   query?: never;
  };
  post: operations["purchasing.approve-bill"];
 };
 "/api/v1/purchasing/bills/{billId}/cancel": {
  parameters: {
   query?: never;
  };
  post: operations["purchasing.cancel-bill"];
 };
 "/api/v1/purchasing/bills/{billId}/pay": {
  parameters: {
   query?: never;
  };
  post: operations["purchasing.pay-bill"];
 };
 "/api/v1/purchasing/bills/{billId}/set-off": {
  parameters: {
   query?: never;
  };
  post: operations["purchasing.set-off-credit"];
 };
 "/api/v1/purchasing/bills/{billId}/payments/{paymentId}/reverse": {
  parameters: {
   query?: never;
  };
  post: operations["purchasing.reverse-payment"];
 };
 "/api/v1/purchasing/payments-due": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.list-payments-due"];
 };
 "/api/v1/purchasing/payments-due/totals": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.sum-up-payments-due"];
 };
 "/api/v1/purchasing/payments-due/balances": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.list-balances"];
 };
 "/api/v1/purchasing/payments-due.csv": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.payments-due-table.csv"];
 };
 "/api/v1/purchasing/stock-value": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.list-stock-value"];
 };
 "/api/v1/purchasing/stock-value/totals": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.sum-up-stock-value"];
 };
 "/api/v1/purchasing/stock-value/keep": {
  parameters: {
   query?: never;
  };
  post: operations["purchasing.keep-stock-value"];
 };
 "/api/v1/purchasing/stock-value.csv": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.stock-value-table.csv"];
 };
 "/api/v1/purchasing/cost-entries": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.list-cost-entries"];
 };
 "/api/v1/purchasing/cost-layers": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.list-cost-layers"];
 };
 "/api/v1/purchasing/cost-corrections": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.list-cost-corrections"];
 };
 "/api/v1/purchasing/costing-method": {
  parameters: {
   query?: never;
  };
  get: operations["purchasing.get-costing-method"];
  put: operations["purchasing.choose-costing-method"];
 };
 "/api/v1/reporting/sales": {
  parameters: {
   query?: never;
  };
  get: operations["reporting.sales-report"];
 };
 "/api/v1/reporting/sales.csv": {
  parameters: {
   query?: never;
  };
  get: operations["reporting.sales-report.csv"];
 };
 "/api/v1/reporting/discounts": {
  parameters: {
   query?: never;
  };
  get: operations["reporting.discounts-report"];
 };
 "/api/v1/reporting/discounts.csv": {
  parameters: {
   query?: never;
  };
  get: operations["reporting.discounts-report.csv"];
 };
 "/api/v1/reporting/top-products": {
  parameters: {
   query?: never;
  };
  get: operations["reporting.top-products"];
 };
 "/api/v1/reporting/stock": {
  parameters: {
   query?: never;
  };
  get: operations["reporting.stock-report"];
 };
 "/api/v1/reporting/stock.csv": {
  parameters: {
   query?: never;
  };
  get: operations["reporting.stock-table.csv"];
 };
 "/api/v1/storefront/keys": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-keys"];
  post: operations["storefront.create-key"];
 };
 "/api/v1/storefront/keys/{keyId}": {
  parameters: {
   query?: never;
  };
  delete: operations["storefront.revoke-key"];
 };
 "/api/v1/storefront/products": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.browse-products"];
 };
 "/api/v1/storefront/products/{productId}": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.show-product"];
 };
 "/api/v1/storefront/categories": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-categories"];
 };
 "/api/v1/storefront/shop": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.show-shop"];
 };
 "/api/v1/storefront/guests": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.issue-guest-token"];
 };
 "/api/v1/storefront/countries": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-countries"];
 };
 "/api/v1/storefront/countries/{country}/regions": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-regions"];
 };
 "/api/v1/storefront/countries/{country}/cities": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-cities"];
 };
 "/api/v1/storefront/shoppers": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-shoppers"];
  post: operations["storefront.sign-up"];
 };
 "/api/v1/storefront/shoppers/verify": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.prove-email"];
 };
 "/api/v1/storefront/shoppers/{shopperId}": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.get-shopper"];
 };
 "/api/v1/storefront/shoppers/{shopperId}/disable": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.disable-shopper"];
 };
 "/api/v1/storefront/shoppers/{shopperId}/enable": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.enable-shopper"];
 };
 "/api/v1/storefront/sessions": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.log-in"];
  delete: operations["storefront.log-out-everywhere"];
 };
 "/api/v1/storefront/sessions/refresh": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.refresh-session"];
 };
 "/api/v1/storefront/sessions/current": {
  parameters: {
   query?: never;
  };
  delete: operations["storefront.log-out"];
 };
 "/api/v1/storefront/password-resets": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.request-password-reset"];
 };
 "/api/v1/storefront/password-resets/confirm": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.reset-password"];
 };
 "/api/v1/storefront/me": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.get-profile"];
  patch: operations["storefront.change-profile"];
 };
 "/api/v1/storefront/me/password": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.change-password"];
 };
 "/api/v1/storefront/me/deactivate": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.deactivate-account"];
 };
 "/api/v1/storefront/me/picture": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.get-picture.webp"];
  put: operations["storefront.set-picture"];
  delete: operations["storefront.remove-picture"];
 };
 "/api/v1/storefront/me/addresses": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-addresses"];
  post: operations["storefront.create-address"];
 };
 "/api/v1/storefront/me/addresses/{addressId}": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.get-address"];
  delete: operations["storefront.remove-address"];
  patch: operations["storefront.change-address"];
 };
 "/api/v1/storefront/me/addresses/{addressId}/default": {
  parameters: {
   query?: never;
  };
  put: operations["storefront.choose-default-address"];
 };
 "/api/v1/storefront/carts": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.open-cart"];
 };
 "/api/v1/storefront/carts/{cartId}": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.get-cart"];
  patch: operations["storefront.change-cart"];
 };
 "/api/v1/storefront/carts/{cartId}/lines/{variantId}": {
  parameters: {
   query?: never;
  };
  put: operations["storefront.put-cart-line"];
  delete: operations["storefront.remove-cart-line"];
 };
 "/api/v1/storefront/carts/{cartId}/payment-methods": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-cart-payment-methods"];
 };
 "/api/v1/storefront/carts/{cartId}/shipping": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-shipping-offers"];
 };
 "/api/v1/storefront/carts/{cartId}/checkout": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.check-out"];
 };
 "/api/v1/storefront/orders": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-own-orders"];
 };
 "/api/v1/storefront/orders/{orderId}": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.get-own-order"];
 };
 "/api/v1/storefront/orders/{orderId}/cancel": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.cancel-own-order"];
 };
 "/api/v1/storefront/orders/{orderId}/payment-methods": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-order-payment-methods"];
 };
 "/api/v1/storefront/orders/{orderId}/payments": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.pay-own-order"];
 };
 "/api/v1/storefront/orders/{orderId}/return-requests": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.request-own-return"];
 };
 "/api/v1/storefront/order-links/{link}": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.get-linked-order"];
 };
 "/api/v1/storefront/admin/order-counts": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.count-orders"];
 };
 "/api/v1/storefront/admin/orders": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-orders"];
 };
 "/api/v1/storefront/admin/orders/{orderId}": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.get-order"];
 };
 "/api/v1/storefront/admin/orders/{orderId}/pick": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.pick-order"];
 };
 "/api/v1/storefront/admin/orders/{orderId}/pack": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.pack-order"];
 };
 "/api/v1/storefront/admin/orders/{orderId}/ship": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.ship-order"];
 };
 "/api/v1/storefront/admin/orders/{orderId}/ready": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.ready-order"];
 };
 "/api/v1/storefront/admin/orders/{orderId}/deliver": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.deliver-order"];
 };
 "/api/v1/storefront/admin/orders/{orderId}/collect": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.collect-order"];
 };
 "/api/v1/storefront/admin/orders/{orderId}/cancel": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.cancel-order"];
 };
 "/api/v1/storefront/admin/orders/{orderId}/retry-sale": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.retry-sale"];
 };
 "/api/v1/storefront/admin/orders/{orderId}/close": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.close-order"];
 };
 "/api/v1/storefront/admin/orders/{orderId}/resolve-issue": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.resolve-issue"];
 };
 "/api/v1/storefront/admin/orders/{orderId}/returns": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.return-order"];
 };
 "/api/v1/storefront/admin/orders/{orderId}/returns/{returnId}/accept": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.accept-return"];
 };
 "/api/v1/storefront/admin/orders/{orderId}/returns/{returnId}/decline": {
  parameters: {
   query?: never;
  };
  post: operations["storefront.decline-return"];
 };
 "/api/v1/storefront/shipping-zones": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-shipping-zones"];
  post: operations["storefront.create-shipping-zone"];
 };
 "/api/v1/storefront/shipping-zones/{zoneId}": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.get-shipping-zone"];
  delete: operations["storefront.remove-shipping-zone"];
  patch: operations["storefront.change-shipping-zone"];
 };
 "/api/v1/storefront/shipping-methods": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.list-shipping-methods"];
  post: operations["storefront.create-shipping-method"];
 };
 "/api/v1/storefront/shipping-methods/{methodId}": {
  parameters: {
   query?: never;
  };
  get: operations["storefront.get-shipping-method"];
  delete: operations["storefront.remove-shipping-method"];
  patch: operations["storefront.change-shipping-method"];
 };
 "/api/v1/top-ups/account": {
  parameters: {
   query?: never;
  };
  get: operations["top-ups.get-account"];
  put: operations["top-ups.enter-account"];
 };
 "/api/v1/top-ups/operators/find": {
  parameters: {
   query?: never;
  };
  post: operations["top-ups.find-operators"];
 };
 "/api/v1/top-ups/top-ups": {
  parameters: {
   query?: never;
  };
  get: operations["top-ups.list-top-ups"];
 };
 "/api/v1/top-ups/top-ups/{topUpId}": {
  parameters: {
   query?: never;
  };
  get: operations["top-ups.get-top-up"];
 };
 "/api/v1/top-ups/top-ups/{topUpId}/retry": {
  parameters: {
   query?: never;
  };
  post: operations["top-ups.retry-top-up"];
 };
 "/api/v1/top-ups/top-ups.csv": {
  parameters: {
   query?: never;
  };
  get: operations["top-ups.top-up-table.csv"];
 };
 "/api/v1/whatsapp/connections": {
  parameters: {
   query?: never;
  };
  get: operations["whatsapp.list-connections"];
  post: operations["whatsapp.open-connection"];
 };
 "/api/v1/whatsapp/connections/{connectionId}": {
  parameters: {
   query?: never;
  };
  get: operations["whatsapp.get-connection"];
  delete: operations["whatsapp.end-connection"];
 };
 "/api/v1/whatsapp/connections/{connectionId}/restart": {
  parameters: {
   query?: never;
  };
  post: operations["whatsapp.restart-connection"];
 };
 "/api/v1/whatsapp/connections/{connectionId}/pairing-code": {
  parameters: {
   query?: never;
  };
  post: operations["whatsapp.request-pairing-code"];
 };
 "/api/v1/whatsapp/messages": {
  parameters: {
   query?: never;
  };
  get: operations["whatsapp.list-messages"];
  post: operations["whatsapp.send-text"];
 };
 "/api/v1/whatsapp/messages/{messageId}": {
  parameters: {
   query?: never;
  };
  get: operations["whatsapp.get-message"];
 };
 "/api/v1/whatsapp/messages/{messageId}/resend": {
  parameters: {
   query?: never;
  };
  post: operations["whatsapp.resend-message"];
 };
}
export type webhooks = Record<string, never>;
export interface components {
 schemas: {
  Problem: {
   type: string;
   title: string;
   status: number;
   detail: string;
   code: string;
   requestId: string;
   facts: {
    [key: string]: unknown;
   };
   errors: {
    field: string;
    code: string;
    message: string;
   }[];
  };
 };
 responses: never;
 parameters: never;
 requestBodies: never;
 headers: never;
 pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
 "core.live": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      status: string;
      timestamp: string;
      uptime: number;
     };
    };
   };
  };
 };
 "core.ready": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      status: string;
      timestamp: string;
      uptime: number;
     };
    };
   };
  };
 };
 "core.metrics": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/plain": string;
    };
   };
  };
 };
 "core.realtime": {
  parameters: {
   query?: {
    topics?: string;
    since?: string;
    at?: string;
    companyId?: string;
    shopId?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/event-stream": string;
    };
   };
  };
 };
 "access.log-in": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     tenant: string;
     /** Format: email */
     email: string;
     password: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      accessToken: string;
      /** @enum {string} */
      tokenType: "Bearer";
      expiresIn: number;
      refreshToken: string;
      tenantId: string;
      userId: string;
     };
    };
   };
  };
 };
 "access.refresh-session": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     refreshToken: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      accessToken: string;
      /** @enum {string} */
      tokenType: "Bearer";
      expiresIn: number;
      refreshToken: string;
      tenantId: string;
      userId: string;
     };
    };
   };
  };
 };
 "access.open-browser-session": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: email */
     email: string;
     password: string;
     tenant?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      session: {
       accessToken: string;
       expiresIn: number;
      } | null;
      tenants: {
       slug: string;
       companies: string[];
      }[];
     };
    };
   };
  };
 };
 "access.renew-browser-session": {
  parameters: {
   query?: never;
  };
  requestBody?: {
   content: {
    "application/json": {
     refreshToken?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      session: {
       accessToken: string;
       expiresIn: number;
      } | null;
     };
    };
   };
  };
 };
 "access.close-browser-session": {
  parameters: {
   query?: never;
  };
  requestBody?: {
   content: {
    "application/json": {
     refreshToken?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      ended: number;
     };
    };
   };
  };
 };
 "access.own-device": {
  parameters: {
   query?: {
    deviceSecret?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      code: string;
      name: string;
      /** Format: uuid */
      shopId: string;
     };
    };
   };
  };
 };
 "access.list-staff-at-device": {
  parameters: {
   query?: {
    deviceSecret?: string;
    mayLend?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
      }[];
     };
    };
   };
  };
 };
 "access.log-in-by-pin": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     userId: string;
     pin: string;
     deviceSecret?: string;
     refreshToken?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      session: {
       accessToken: string;
       expiresIn: number;
      } | null;
     };
    };
   };
  };
 };
 "access.approve-by-pin": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     approvalId: string;
     /** Format: uuid */
     userId: string;
     pin: string;
     deviceSecret?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      operation: string;
      permission: string;
      input: unknown;
      /** @enum {string} */
      state: "waiting" | "approved" | "declined" | "used" | "expired";
      /** Format: uuid */
      requestedBy: string;
      requestedByName: string;
      /** Format: date-time */
      requestedAt: string;
      /** Format: date-time */
      expiresAt: string;
      decidedByName: string | null;
     };
    };
   };
  };
 };
 "access.list-devices": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       code: string;
       name: string;
       /** Format: date-time */
       enrolledAt: string;
       /** Format: uuid */
       enrolledBy: string;
       /** Format: date-time */
       lastSeenAt: string;
       /** Format: date-time */
       retiredAt: string | null;
       /** Format: uuid */
       retiredBy: string | null;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "access.enrol-device": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     shopId: string;
     name: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      code: string;
      name: string;
      /** Format: uuid */
      shopId: string;
     };
    };
   };
  };
 };
 "access.get-device": {
  parameters: {
   query?: never;
   path: {
    deviceId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      code: string;
      name: string;
      /** Format: date-time */
      enrolledAt: string;
      /** Format: uuid */
      enrolledBy: string;
      /** Format: date-time */
      lastSeenAt: string;
      /** Format: date-time */
      retiredAt: string | null;
      /** Format: uuid */
      retiredBy: string | null;
      version: number;
     };
    };
   };
  };
 };
 "access.change-device": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    deviceId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      code: string;
      name: string;
      /** Format: date-time */
      enrolledAt: string;
      /** Format: uuid */
      enrolledBy: string;
      /** Format: date-time */
      lastSeenAt: string;
      /** Format: date-time */
      retiredAt: string | null;
      /** Format: uuid */
      retiredBy: string | null;
      version: number;
     };
    };
   };
  };
 };
 "access.retire-device": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    deviceId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      code: string;
      name: string;
      /** Format: date-time */
      enrolledAt: string;
      /** Format: uuid */
      enrolledBy: string;
      /** Format: date-time */
      lastSeenAt: string;
      /** Format: date-time */
      retiredAt: string | null;
      /** Format: uuid */
      retiredBy: string | null;
      version: number;
     };
    };
   };
  };
 };
 "access.list-approvals": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       operation: string;
       permission: string;
       input: unknown;
       /** @enum {string} */
       state: "waiting" | "approved" | "declined" | "used" | "expired";
       /** Format: uuid */
       requestedBy: string;
       requestedByName: string;
       /** Format: date-time */
       requestedAt: string;
       /** Format: date-time */
       expiresAt: string;
       decidedByName: string | null;
      }[];
     };
    };
   };
  };
 };
 "access.request-approval": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     operation: string;
     permission: string;
     /** Format: uuid */
     shopId?: string;
     input: unknown;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      operation: string;
      permission: string;
      input: unknown;
      /** @enum {string} */
      state: "waiting" | "approved" | "declined" | "used" | "expired";
      /** Format: uuid */
      requestedBy: string;
      requestedByName: string;
      /** Format: date-time */
      requestedAt: string;
      /** Format: date-time */
      expiresAt: string;
      decidedByName: string | null;
     };
    };
   };
  };
 };
 "access.get-approval": {
  parameters: {
   query?: never;
   path: {
    approvalId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      operation: string;
      permission: string;
      input: unknown;
      /** @enum {string} */
      state: "waiting" | "approved" | "declined" | "used" | "expired";
      /** Format: uuid */
      requestedBy: string;
      requestedByName: string;
      /** Format: date-time */
      requestedAt: string;
      /** Format: date-time */
      expiresAt: string;
      decidedByName: string | null;
     };
    };
   };
  };
 };
 "access.approve-request": {
  parameters: {
   query?: never;
   path: {
    approvalId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      operation: string;
      permission: string;
      input: unknown;
      /** @enum {string} */
      state: "waiting" | "approved" | "declined" | "used" | "expired";
      /** Format: uuid */
      requestedBy: string;
      requestedByName: string;
      /** Format: date-time */
      requestedAt: string;
      /** Format: date-time */
      expiresAt: string;
      decidedByName: string | null;
     };
    };
   };
  };
 };
 "access.decline-request": {
  parameters: {
   query?: never;
   path: {
    approvalId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      operation: string;
      permission: string;
      input: unknown;
      /** @enum {string} */
      state: "waiting" | "approved" | "declined" | "used" | "expired";
      /** Format: uuid */
      requestedBy: string;
      requestedByName: string;
      /** Format: date-time */
      requestedAt: string;
      /** Format: date-time */
      expiresAt: string;
      decidedByName: string | null;
     };
    };
   };
  };
 };
 "access.log-out": {
  parameters: {
   query?: never;
  };
  requestBody?: {
   content: {
    "application/json": {
     everywhere?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      ended: number;
     };
    };
   };
  };
 };
 "access.who-am-i": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      tenant: {
       /** Format: uuid */
       id: string;
       slug: string;
      };
      company: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      shop: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      byPin: {
       /** Format: uuid */
       deviceId: string;
       idleMinutes: number;
      } | null;
      permissions: string[];
      heldInShopOnly: string[];
      plugins: string[];
      companies: {
       /** Format: uuid */
       id: string;
       name: string;
       currency: string;
       timeZone: string;
       locale: string;
       shops: {
        /** Format: uuid */
        id: string;
        name: string;
        timeZone: string | null;
       }[];
      }[];
      places: {
       company: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       shop: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "access.change-own-profile": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
     };
    };
   };
  };
 };
 "access.list-sessions": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       current: boolean;
       userAgent: string | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: date-time */
       lastSeenAt: string;
       /** Format: date-time */
       expiresAt: string;
      }[];
     };
    };
   };
  };
 };
 "access.end-other-sessions": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      ended: number;
     };
    };
   };
  };
 };
 "access.end-session": {
  parameters: {
   query?: never;
   path: {
    sessionId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      ended: number;
     };
    };
   };
  };
 };
 "access.get-own-pin": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      isSet: boolean;
      isLocked: boolean;
     };
    };
   };
  };
 };
 "access.set-own-pin": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     password: string;
     pin: string | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      isSet: boolean;
      isLocked: boolean;
     };
    };
   };
  };
 };
 "access.change-own-password": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     oldPassword: string;
     password: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      accessToken: string;
      /** @enum {string} */
      tokenType: "Bearer";
      expiresIn: number;
      refreshToken: string;
      tenantId: string;
      userId: string;
     };
    };
   };
  };
 };
 "access.list-list-views": {
  parameters: {
   query: {
    list: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       list: string;
       name: string;
       query: string;
       hiddenColumns: string[];
       isDefault: boolean;
       version: number;
      }[];
     };
    };
   };
  };
 };
 "access.create-list-view": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     list: string;
     name: string;
     query: string;
     hiddenColumns?: string[];
     isDefault?: boolean;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      list: string;
      name: string;
      query: string;
      hiddenColumns: string[];
      isDefault: boolean;
      version: number;
     };
    };
   };
  };
 };
 "access.delete-list-view": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    viewId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
     };
    };
   };
  };
 };
 "access.change-list-view": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    viewId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     query?: string;
     hiddenColumns?: string[];
     isDefault?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      list: string;
      name: string;
      query: string;
      hiddenColumns: string[];
      isDefault: boolean;
      version: number;
     };
    };
   };
  };
 };
 "access.list-users": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
    search?: string;
    status?: "active" | "disabled";
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       email: string;
       /** @enum {string} */
       status: "active" | "disabled";
       version: number;
       /** Format: date-time */
       createdAt: string;
       grants: {
        role: string;
        /** Format: uuid */
        companyId: string | null;
        /** Format: uuid */
        shopId: string | null;
       }[];
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "access.create-user": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     /** Format: email */
     email: string;
     password: string;
     grants: {
      role: string;
      /** Format: uuid */
      companyId?: string | null;
      /** Format: uuid */
      shopId?: string | null;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      /** @enum {string} */
      status: "active" | "disabled";
      version: number;
      /** Format: date-time */
      createdAt: string;
      grants: {
       role: string;
       /** Format: uuid */
       companyId: string | null;
       /** Format: uuid */
       shopId: string | null;
      }[];
     };
    };
   };
  };
 };
 "access.get-user": {
  parameters: {
   query?: never;
   path: {
    userId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      /** @enum {string} */
      status: "active" | "disabled";
      version: number;
      /** Format: date-time */
      createdAt: string;
      grants: {
       role: string;
       /** Format: uuid */
       companyId: string | null;
       /** Format: uuid */
       shopId: string | null;
      }[];
     };
    };
   };
  };
 };
 "access.change-user": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    userId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     /** @enum {string} */
     status?: "active" | "disabled";
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      /** @enum {string} */
      status: "active" | "disabled";
      version: number;
      /** Format: date-time */
      createdAt: string;
      grants: {
       role: string;
       /** Format: uuid */
       companyId: string | null;
       /** Format: uuid */
       shopId: string | null;
      }[];
     };
    };
   };
  };
 };
 "access.set-pin": {
  parameters: {
   query?: never;
   path: {
    userId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     pin: string | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      isSet: boolean;
      isLocked: boolean;
     };
    };
   };
  };
 };
 "access.set-password": {
  parameters: {
   query?: never;
   path: {
    userId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     password: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      /** @enum {string} */
      status: "active" | "disabled";
      version: number;
      /** Format: date-time */
      createdAt: string;
      grants: {
       role: string;
       /** Format: uuid */
       companyId: string | null;
       /** Format: uuid */
       shopId: string | null;
      }[];
     };
    };
   };
  };
 };
 "access.replace-grants": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    userId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     grants: {
      role: string;
      /** Format: uuid */
      companyId?: string | null;
      /** Format: uuid */
      shopId?: string | null;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      /** @enum {string} */
      status: "active" | "disabled";
      version: number;
      /** Format: date-time */
      createdAt: string;
      grants: {
       role: string;
       /** Format: uuid */
       companyId: string | null;
       /** Format: uuid */
       shopId: string | null;
      }[];
     };
    };
   };
  };
 };
 "access.list-keys-of-user": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
   path: {
    userId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       scopes: string[];
       /** Format: uuid */
       userId: string;
       /** Format: date-time */
       createdAt: string;
       /** Format: date-time */
       expiresAt: string | null;
       /** Format: date-time */
       lastUsedAt: string | null;
       /** Format: date-time */
       revokedAt: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "access.revoke-key-of-user": {
  parameters: {
   query?: never;
   path: {
    userId: string;
    keyId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
     };
    };
   };
  };
 };
 "access.list-api-keys": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       scopes: string[];
       /** Format: uuid */
       userId: string;
       /** Format: date-time */
       createdAt: string;
       /** Format: date-time */
       expiresAt: string | null;
       /** Format: date-time */
       lastUsedAt: string | null;
       /** Format: date-time */
       revokedAt: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "access.create-api-key": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     scopes: string[];
     /** Format: date-time */
     expiresAt?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      scopes: string[];
      /** Format: uuid */
      userId: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string | null;
      /** Format: date-time */
      lastUsedAt: string | null;
      /** Format: date-time */
      revokedAt: string | null;
      key: string;
     };
    };
   };
  };
 };
 "access.revoke-api-key": {
  parameters: {
   query?: never;
   path: {
    keyId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
     };
    };
   };
  };
 };
 "access.list-permissions": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       permission: string;
       plugin: string;
       description: string;
       rows: {
        kind: string;
        fields: {
         field: string;
         type: string;
         description: string;
        }[];
       } | null;
      }[];
     };
    };
   };
  };
 };
 "access.list-roles": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       template: string | null;
       version: number;
       holders: number;
       offered: string[];
       rules: {
        permission: string;
        inverted: boolean;
        conditions: {
         [key: string]: unknown;
        } | null;
       }[];
      }[];
     };
    };
   };
  };
 };
 "access.create-role": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     rules: {
      permission: string;
      /** @default false */
      inverted?: boolean;
      /** @default null */
      conditions?: {
       [key: string]: ((string | number | boolean) | null) | {
        $eq?: (string | number | boolean) | null;
        $ne?: (string | number | boolean) | null;
        $in?: (string | number | boolean)[];
        $nin?: (string | number | boolean)[];
        $gt?: string | number;
        $gte?: string | number;
        $lt?: string | number;
        $lte?: string | number;
        $exists?: boolean;
       };
      } | null;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      template: string | null;
      version: number;
      holders: number;
      offered: string[];
      rules: {
       permission: string;
       inverted: boolean;
       conditions: {
        [key: string]: unknown;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "access.change-role": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    roleId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     rules: {
      permission: string;
      /** @default false */
      inverted?: boolean;
      /** @default null */
      conditions?: {
       [key: string]: ((string | number | boolean) | null) | {
        $eq?: (string | number | boolean) | null;
        $ne?: (string | number | boolean) | null;
        $in?: (string | number | boolean)[];
        $nin?: (string | number | boolean)[];
        $gt?: string | number;
        $gte?: string | number;
        $lt?: string | number;
        $lte?: string | number;
        $exists?: boolean;
       };
      } | null;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      template: string | null;
      version: number;
      holders: number;
      offered: string[];
      rules: {
       permission: string;
       inverted: boolean;
       conditions: {
        [key: string]: unknown;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "access.delete-role": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    roleId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
     };
    };
   };
  };
 };
 "access.decide-offer": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    roleId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     take: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      template: string | null;
      version: number;
      holders: number;
      offered: string[];
      rules: {
       permission: string;
       inverted: boolean;
       conditions: {
        [key: string]: unknown;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "tenants.bootstrap": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     company: {
      name: string;
      currency: string;
      timeZone: string;
      locale?: string;
      taxNumber?: string;
     };
     shop?: {
      name: string;
      code?: string;
      address?: string;
     };
     admin: {
      name: string;
      /** Format: email */
      email: string;
      password: string;
     };
     slug?: string;
     plugins?: string[];
     settings?: {
      plugin: string;
      key: string;
      value: unknown;
     }[];
     invitation?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      tenant_id: string;
      company_id: string;
      shop_id: string;
      user_id: string;
      tenant: string;
      access_token: string;
      /** @enum {string} */
      token_type: "Bearer";
      expires_in: number;
      refresh_token: string;
     };
    };
   };
  };
 };
 "tenants.list-companies": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       currency: string;
       timeZone: string;
       locale: string;
       taxNumber: string | null;
       version: number;
      }[];
     };
    };
   };
  };
 };
 "tenants.get-company": {
  parameters: {
   query?: never;
   path: {
    companyId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      currency: string;
      timeZone: string;
      locale: string;
      taxNumber: string | null;
      version: number;
     };
    };
   };
  };
 };
 "tenants.change-company": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    companyId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     timeZone?: string;
     locale?: string;
     taxNumber?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      currency: string;
      timeZone: string;
      locale: string;
      taxNumber: string | null;
      version: number;
     };
    };
   };
  };
 };
 "tenants.list-shops": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       companyId: string;
       name: string;
       code: string;
       timeZone: string | null;
       address: string | null;
       version: number;
      }[];
     };
    };
   };
  };
 };
 "tenants.create-shop": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     code: string;
     timeZone?: string;
     address?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      companyId: string;
      name: string;
      code: string;
      timeZone: string | null;
      address: string | null;
      version: number;
     };
    };
   };
  };
 };
 "tenants.get-shop": {
  parameters: {
   query?: never;
   path: {
    shopId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      companyId: string;
      name: string;
      code: string;
      timeZone: string | null;
      address: string | null;
      version: number;
     };
    };
   };
  };
 };
 "tenants.change-shop": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    shopId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     timeZone?: string;
     address?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      companyId: string;
      name: string;
      code: string;
      timeZone: string | null;
      address: string | null;
      version: number;
     };
    };
   };
  };
 };
 "tenants.list-hosts": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       host: string;
       /** Format: uuid */
       companyId: string | null;
       /** Format: uuid */
       shopId: string | null;
       version: number;
      }[];
     };
    };
   };
  };
 };
 "tenants.point-host": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    host: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     shopId: string | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      host: string;
      /** Format: uuid */
      companyId: string | null;
      /** Format: uuid */
      shopId: string | null;
      version: number;
     };
    };
   };
  };
 };
 "tenants.list-settings": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       plugin: string;
       key: string;
       description: string;
       /** @enum {string} */
       level: "tenant" | "company" | "shop";
       schema: {
        [key: string]: unknown;
       };
       value: unknown;
       default: unknown;
       set: {
        /** @enum {string} */
        level: "tenant" | "company" | "shop";
        value?: unknown;
        version: number;
       }[];
      }[];
     };
    };
   };
  };
 };
 "tenants.change-setting": {
  parameters: {
   query?: never;
   header?: {
    "if-match"?: string;
   };
   path: {
    plugin: string;
    key: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     level: "tenant" | "company" | "shop";
     value: unknown;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      plugin: string;
      key: string;
      description: string;
      /** @enum {string} */
      level: "tenant" | "company" | "shop";
      schema: {
       [key: string]: unknown;
      };
      value: unknown;
      default: unknown;
      version: number;
     };
    };
   };
  };
 };
 "tenants.reset-setting": {
  parameters: {
   query: {
    level: "tenant" | "company" | "shop";
   };
   header: {
    "if-match": string;
   };
   path: {
    plugin: string;
    key: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      plugin: string;
      key: string;
      /** @enum {string} */
      level: "tenant" | "company" | "shop";
     };
    };
   };
  };
 };
 "tenants.list-plugins": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       name: string;
       summary: string;
       version: string;
       enabled: boolean;
       requires: string[];
       kernel: boolean;
       pause: {
        /** @enum {string} */
        why: "operator" | "faults" | "provision";
        reason: string;
        /** Format: date-time */
        until: string | null;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "tenants.switch-plugin": {
  parameters: {
   query?: never;
   path: {
    plugin: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     enabled: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      name: string;
      summary: string;
      version: string;
      enabled: boolean;
      requires: string[];
      kernel: boolean;
      pause: {
       /** @enum {string} */
       why: "operator" | "faults" | "provision";
       reason: string;
       /** Format: date-time */
       until: string | null;
      } | null;
     };
    };
   };
  };
 };
 "jobs.list-jobs": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
    state?: "queued" | "active" | "done" | "dead";
    name?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       summary: string | null;
       /** @enum {string} */
       state: "queued" | "active" | "done" | "dead";
       /** Format: uuid */
       companyId: string | null;
       /** Format: uuid */
       shopId: string | null;
       progress: {
        [key: string]: unknown;
       } | null;
       attempts: number;
       lastError: string | null;
       runAt: string;
       /** Format: date-time */
       createdAt: string;
       /** Format: date-time */
       finishedAt: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "jobs.get-job": {
  parameters: {
   query?: never;
   path: {
    jobId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      summary: string | null;
      /** @enum {string} */
      state: "queued" | "active" | "done" | "dead";
      /** Format: uuid */
      companyId: string | null;
      /** Format: uuid */
      shopId: string | null;
      progress: {
       [key: string]: unknown;
      } | null;
      attempts: number;
      lastError: string | null;
      runAt: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
     };
    };
   };
  };
 };
 "jobs.discard-job": {
  parameters: {
   query?: never;
   path: {
    jobId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
     };
    };
   };
  };
 };
 "jobs.requeue-job": {
  parameters: {
   query?: never;
   path: {
    jobId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      summary: string | null;
      /** @enum {string} */
      state: "queued" | "active" | "done" | "dead";
      /** Format: uuid */
      companyId: string | null;
      /** Format: uuid */
      shopId: string | null;
      progress: {
       [key: string]: unknown;
      } | null;
      attempts: number;
      lastError: string | null;
      runAt: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
     };
    };
   };
  };
 };
 "audit.list-entries": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
    subjectId?: string;
    userId?: string;
    action?: string;
    plugin?: string;
    from?: string;
    to?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: date-time */
       occurredAt: string;
       action: string;
       actor: string;
       summary: string | null;
       /** Format: uuid */
       userId: string | null;
       userName: string | null;
       /** Format: uuid */
       companyId: string | null;
       /** Format: uuid */
       shopId: string | null;
       /** Format: uuid */
       subjectId: string | null;
       subjectName: string | null;
       facts: {
        [key: string]: unknown;
       } | null;
       requestId: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "events.read-feed": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
    names?: string[];
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       version: number;
       /** Format: date-time */
       occurredAt: string;
       /** Format: uuid */
       companyId: string | null;
       /** Format: uuid */
       shopId: string | null;
       /** Format: uuid */
       userId: string | null;
       data: {
        [key: string]: unknown;
       };
      }[];
      next: string;
      more: boolean;
     };
    };
   };
  };
 };
 "events.list-events": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
    names?: string[];
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       version: number;
       /** Format: date-time */
       occurredAt: string;
       /** Format: uuid */
       companyId: string | null;
       /** Format: uuid */
       shopId: string | null;
       /** Format: uuid */
       userId: string | null;
       data: {
        [key: string]: unknown;
       };
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "mail.list-messages": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
    state?: "queued" | "sent" | "failed";
    to?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       template: string;
       source: string;
       locale: string;
       to: {
        name: string | null;
        address: string;
       };
       subject: string;
       /** @enum {string} */
       state: "queued" | "sent" | "failed";
       attempts: number;
       lastError: string | null;
       badAddress: boolean;
       confidential: boolean;
       internetMessageId: string;
       /** Format: date-time */
       queuedAt: string;
       /** Format: date-time */
       sentAt: string | null;
       /** Format: date-time */
       failedAt: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "mail.get-message": {
  parameters: {
   query?: never;
   path: {
    messageId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      template: string;
      source: string;
      locale: string;
      to: {
       name: string | null;
       address: string;
      };
      subject: string;
      /** @enum {string} */
      state: "queued" | "sent" | "failed";
      attempts: number;
      lastError: string | null;
      badAddress: boolean;
      confidential: boolean;
      internetMessageId: string;
      /** Format: date-time */
      queuedAt: string;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: date-time */
      failedAt: string | null;
      text: string | null;
      html: string | null;
     };
    };
   };
  };
 };
 "mail.resend-message": {
  parameters: {
   query?: never;
   path: {
    messageId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      template: string;
      source: string;
      locale: string;
      to: {
       name: string | null;
       address: string;
      };
      subject: string;
      /** @enum {string} */
      state: "queued" | "sent" | "failed";
      attempts: number;
      lastError: string | null;
      badAddress: boolean;
      confidential: boolean;
      internetMessageId: string;
      /** Format: date-time */
      queuedAt: string;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: date-time */
      failedAt: string | null;
      text: string | null;
      html: string | null;
     };
    };
   };
  };
 };
 "mail.send-test": {
  parameters: {
   query?: never;
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      template: string;
      source: string;
      locale: string;
      to: {
       name: string | null;
       address: string;
      };
      subject: string;
      /** @enum {string} */
      state: "queued" | "sent" | "failed";
      attempts: number;
      lastError: string | null;
      badAddress: boolean;
      confidential: boolean;
      internetMessageId: string;
      /** Format: date-time */
      queuedAt: string;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: date-time */
      failedAt: string | null;
      text: string | null;
      html: string | null;
     };
    };
   };
  };
 };
 "custom-fields.list-records": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       record: string;
       called: {
        [key: string]: string;
       };
       onReceipts: boolean;
       ofPeople: boolean;
       mayRequire: boolean;
      }[];
     };
    };
   };
  };
 };
 "custom-fields.list-fields": {
  parameters: {
   query?: {
    record?: string;
    active?: boolean;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       record: string;
       key: string;
       /** @enum {string} */
       type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
       labels: {
        [key: string]: string;
       };
       choices: string[];
       required: boolean;
       defaultValue: unknown;
       position: number;
       onReceipt: boolean;
       inList: boolean;
       filterable: boolean;
       personal: boolean;
       active: boolean;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "custom-fields.create-field": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     record: string;
     key: string;
     /** @enum {string} */
     type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
     labels: {
      [key: string]: string;
     };
     choices?: string[];
     required?: boolean;
     defaultValue?: (string | number | boolean | string[]) | null;
     position?: number;
     onReceipt?: boolean;
     inList?: boolean;
     filterable?: boolean;
     personal?: boolean;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      record: string;
      key: string;
      /** @enum {string} */
      type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
      labels: {
       [key: string]: string;
      };
      choices: string[];
      required: boolean;
      defaultValue: unknown;
      position: number;
      onReceipt: boolean;
      inList: boolean;
      filterable: boolean;
      personal: boolean;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "custom-fields.get-field": {
  parameters: {
   query?: never;
   path: {
    fieldId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      record: string;
      key: string;
      /** @enum {string} */
      type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
      labels: {
       [key: string]: string;
      };
      choices: string[];
      required: boolean;
      defaultValue: unknown;
      position: number;
      onReceipt: boolean;
      inList: boolean;
      filterable: boolean;
      personal: boolean;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "custom-fields.change-field": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    fieldId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     labels?: {
      [key: string]: string;
     };
     choices?: string[];
     required?: boolean;
     defaultValue?: (string | number | boolean | string[]) | null;
     position?: number;
     onReceipt?: boolean;
     inList?: boolean;
     filterable?: boolean;
     personal?: boolean;
     active?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      record: string;
      key: string;
      /** @enum {string} */
      type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
      labels: {
       [key: string]: string;
      };
      choices: string[];
      required: boolean;
      defaultValue: unknown;
      position: number;
      onReceipt: boolean;
      inList: boolean;
      filterable: boolean;
      personal: boolean;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "files.list-kinds": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       name: string;
       called: {
        [key: string]: string;
       };
       mayImport: boolean;
       mayExport: boolean;
       columns: string[];
       needs: string[];
       systems: string[];
      }[];
     };
    };
   };
  };
 };
 "files.start-import": {
  parameters: {
   query?: never;
   path: {
    kind: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     csv: string;
     columns?: string;
     dryRun?: boolean;
    };
    "text/csv": string;
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
    "multipart/form-data": {
     /** Format: binary */
     file: string;
     columns?: string;
     dryRun?: boolean;
    };
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      kind: string;
      /** Format: uuid */
      jobId: string | null;
      dryRun: boolean;
      /** @enum {string} */
      state: "reading" | "queued" | "running" | "done" | "stopped";
      total: number;
      done: number;
      created: number;
      changed: number;
      unchanged: number;
      failed: number;
      warnings: number;
      createdAt: string;
      finishedAt: string | null;
      /** Format: uuid */
      userId: string | null;
      profile: string | null;
      errors: {
       items: {
        line: number;
        /** @enum {string} */
        severity: "error" | "warning";
        field: string;
        code: string;
        message: string;
       }[];
       next: string | null;
      };
     };
    };
   };
  };
 };
 "files.preview-import": {
  parameters: {
   query?: never;
   path: {
    kind: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     csv: string;
    };
    "text/csv": string;
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
    "multipart/form-data": {
     /** Format: binary */
     file: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      profile: {
       id: string;
       title: string;
      } | null;
      mapping: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      header: string[];
      columns: (string | null)[];
      offered: {
       name: string;
       needed: boolean;
      }[];
      sample: string[][];
     };
    };
   };
  };
 };
 "files.start-export": {
  parameters: {
   query?: never;
   path: {
    kind: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     format: "csv" | "xlsx";
    };
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      kind: string;
      /** @enum {string} */
      format: "csv" | "xlsx";
      /** @enum {string} */
      state: "queued" | "running" | "done" | "stopped";
      done: number;
      /** Format: uuid */
      jobId: string;
      stoppedBy: string | null;
      createdAt: string;
      finishedAt: string | null;
      expiresAt: string;
     };
    };
   };
  };
 };
 "files.export-records.csv": {
  parameters: {
   query?: {
    limit?: number;
   };
   path: {
    kind: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "files.export-records.vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
  parameters: {
   query?: {
    limit?: number;
   };
   path: {
    kind: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
    };
   };
  };
 };
 "files.list-imports": {
  parameters: {
   query?: {
    kind?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       kind: string;
       /** Format: uuid */
       jobId: string | null;
       dryRun: boolean;
       /** @enum {string} */
       state: "reading" | "queued" | "running" | "done" | "stopped";
       total: number;
       done: number;
       created: number;
       changed: number;
       unchanged: number;
       failed: number;
       warnings: number;
       createdAt: string;
       finishedAt: string | null;
       /** Format: uuid */
       userId: string | null;
       profile: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "files.get-import": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
   path: {
    importId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      kind: string;
      /** Format: uuid */
      jobId: string | null;
      dryRun: boolean;
      /** @enum {string} */
      state: "reading" | "queued" | "running" | "done" | "stopped";
      total: number;
      done: number;
      created: number;
      changed: number;
      unchanged: number;
      failed: number;
      warnings: number;
      createdAt: string;
      finishedAt: string | null;
      /** Format: uuid */
      userId: string | null;
      profile: string | null;
      errors: {
       items: {
        line: number;
        /** @enum {string} */
        severity: "error" | "warning";
        field: string;
        code: string;
        message: string;
       }[];
       next: string | null;
      };
     };
    };
   };
  };
 };
 "files.list-rows": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
   path: {
    importId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       line: number;
       /** @enum {string} */
       outcome: "created" | "changed" | "unchanged" | "failed" | "repeated" | "left-out";
       /** Format: uuid */
       id: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "files.refused-rows.csv": {
  parameters: {
   query?: never;
   path: {
    importId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "files.cancel-import": {
  parameters: {
   query?: never;
   path: {
    importId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      kind: string;
      /** Format: uuid */
      jobId: string | null;
      dryRun: boolean;
      /** @enum {string} */
      state: "reading" | "queued" | "running" | "done" | "stopped";
      total: number;
      done: number;
      created: number;
      changed: number;
      unchanged: number;
      failed: number;
      warnings: number;
      createdAt: string;
      finishedAt: string | null;
      /** Format: uuid */
      userId: string | null;
      profile: string | null;
      errors: {
       items: {
        line: number;
        /** @enum {string} */
        severity: "error" | "warning";
        field: string;
        code: string;
        message: string;
       }[];
       next: string | null;
      };
     };
    };
   };
  };
 };
 "files.list-exports": {
  parameters: {
   query?: {
    kind?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       kind: string;
       /** @enum {string} */
       format: "csv" | "xlsx";
       /** @enum {string} */
       state: "queued" | "running" | "done" | "stopped";
       done: number;
       /** Format: uuid */
       jobId: string;
       stoppedBy: string | null;
       createdAt: string;
       finishedAt: string | null;
       expiresAt: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "files.get-export": {
  parameters: {
   query?: never;
   path: {
    exportId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      kind: string;
      /** @enum {string} */
      format: "csv" | "xlsx";
      /** @enum {string} */
      state: "queued" | "running" | "done" | "stopped";
      done: number;
      /** Format: uuid */
      jobId: string;
      stoppedBy: string | null;
      createdAt: string;
      finishedAt: string | null;
      expiresAt: string;
     };
    };
   };
  };
 };
 "files.remove-export": {
  parameters: {
   query?: never;
   path: {
    exportId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
     };
    };
   };
  };
 };
 "files.download-csv.csv": {
  parameters: {
   query?: never;
   path: {
    exportId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "files.download-xlsx.vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
  parameters: {
   query?: never;
   path: {
    exportId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
    };
   };
  };
 };
 "files.list-mappings": {
  parameters: {
   query?: {
    kind?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       kind: string;
       name: string;
       header: string[];
       columns: (string | null)[];
      }[];
     };
    };
   };
  };
 };
 "files.save-mapping": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     kind: string;
     name: string;
     header: string[];
     columns: (string | null)[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      kind: string;
      name: string;
      header: string[];
      columns: (string | null)[];
     };
    };
   };
  };
 };
 "files.remove-mapping": {
  parameters: {
   query?: never;
   path: {
    mappingId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
     };
    };
   };
  };
 };
 "customers.list-customer-groups": {
  parameters: {
   query?: {
    archived?: boolean;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       archived: boolean;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "customers.create-customer-group": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "customers.get-customer-group": {
  parameters: {
   query?: never;
   path: {
    customerGroupId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "customers.change-customer-group": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    customerGroupId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "customers.archive-customer-group": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    customerGroupId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "customers.restore-customer-group": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    customerGroupId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "customers.list-customers": {
  parameters: {
   query?: {
    search?: string;
    code?: string;
    phone?: string;
    region?: string;
    email?: string;
    active?: boolean;
    taxExempt?: boolean;
    groupId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       code: string | null;
       phone: string | null;
       email: string | null;
       whatsappConsent: boolean;
       locale: string | null;
       note: string | null;
       taxExemption: {
        /** @enum {string} */
        kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
        certificate: string;
        from: string | null;
        until: string | null;
        taxClasses: string[] | null;
       } | null;
       /** Format: uuid */
       groupId: string | null;
       taxExempt: boolean;
       consentAt: string | null;
       /** Format: uuid */
       consentBy: string | null;
       custom: {
        [key: string]: unknown;
       };
       active: boolean;
       /** Format: uuid */
       mergedInto: string | null;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "customers.create-customer": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     code?: string;
     phone?: string;
     /** Format: email */
     email?: string;
     whatsappConsent?: boolean;
     locale?: string;
     note?: string;
     taxExemption?: {
      /** @enum {string} */
      kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
      certificate: string;
      /** Format: date */
      from?: string | null;
      /** Format: date */
      until?: string | null;
      taxClasses?: string[] | null;
     };
     /** Format: uuid */
     groupId?: string;
     custom?: {
      [key: string]: (string | number | boolean | string[]) | null;
     };
     region?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      code: string | null;
      phone: string | null;
      email: string | null;
      whatsappConsent: boolean;
      locale: string | null;
      note: string | null;
      taxExemption: {
       /** @enum {string} */
       kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
       certificate: string;
       from: string | null;
       until: string | null;
       taxClasses: string[] | null;
      } | null;
      /** Format: uuid */
      groupId: string | null;
      taxExempt: boolean;
      consentAt: string | null;
      /** Format: uuid */
      consentBy: string | null;
      custom: {
       [key: string]: unknown;
      };
      active: boolean;
      /** Format: uuid */
      mergedInto: string | null;
      version: number;
     };
    };
   };
  };
 };
 "customers.create-customers": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     records: {
      name: string;
      code?: string;
      phone?: string;
      /** Format: email */
      email?: string;
      whatsappConsent?: boolean;
      locale?: string;
      note?: string;
      taxExemption?: {
       /** @enum {string} */
       kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
       certificate: string;
       /** Format: date */
       from?: string | null;
       /** Format: date */
       until?: string | null;
       taxClasses?: string[] | null;
      };
      /** Format: uuid */
      groupId?: string;
      custom?: {
       [key: string]: (string | number | boolean | string[]) | null;
      };
      region?: string;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      kept: number;
      refused: number;
      items: {
       index: number;
       status: number;
       /** Format: uuid */
       id: string | null;
       problem: components["schemas"]["Problem"] | null;
      }[];
     };
    };
   };
  };
 };
 "customers.change-customers": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     records: {
      /** Format: uuid */
      customerId: string;
      version: number;
      name?: string;
      code?: string | null;
      phone?: string | null;
      /** Format: email */
      email?: string | null;
      whatsappConsent?: boolean;
      locale?: string | null;
      note?: string | null;
      taxExemption?: {
       /** @enum {string} */
       kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
       certificate: string;
       /** Format: date */
       from?: string | null;
       /** Format: date */
       until?: string | null;
       taxClasses?: string[] | null;
      } | null;
      /** Format: uuid */
      groupId?: string | null;
      active?: boolean;
      custom?: {
       [key: string]: (string | number | boolean | string[]) | null;
      };
      region?: string;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      kept: number;
      refused: number;
      items: {
       index: number;
       status: number;
       /** Format: uuid */
       id: string | null;
       problem: components["schemas"]["Problem"] | null;
      }[];
     };
    };
   };
  };
 };
 "customers.get-customer": {
  parameters: {
   query?: never;
   path: {
    customerId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      code: string | null;
      phone: string | null;
      email: string | null;
      whatsappConsent: boolean;
      locale: string | null;
      note: string | null;
      taxExemption: {
       /** @enum {string} */
       kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
       certificate: string;
       from: string | null;
       until: string | null;
       taxClasses: string[] | null;
      } | null;
      /** Format: uuid */
      groupId: string | null;
      taxExempt: boolean;
      consentAt: string | null;
      /** Format: uuid */
      consentBy: string | null;
      custom: {
       [key: string]: unknown;
      };
      active: boolean;
      /** Format: uuid */
      mergedInto: string | null;
      version: number;
     };
    };
   };
  };
 };
 "customers.change-customer": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    customerId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     code?: string | null;
     phone?: string | null;
     /** Format: email */
     email?: string | null;
     whatsappConsent?: boolean;
     locale?: string | null;
     note?: string | null;
     taxExemption?: {
      /** @enum {string} */
      kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
      certificate: string;
      /** Format: date */
      from?: string | null;
      /** Format: date */
      until?: string | null;
      taxClasses?: string[] | null;
     } | null;
     /** Format: uuid */
     groupId?: string | null;
     active?: boolean;
     custom?: {
      [key: string]: (string | number | boolean | string[]) | null;
     };
     region?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      code: string | null;
      phone: string | null;
      email: string | null;
      whatsappConsent: boolean;
      locale: string | null;
      note: string | null;
      taxExemption: {
       /** @enum {string} */
       kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
       certificate: string;
       from: string | null;
       until: string | null;
       taxClasses: string[] | null;
      } | null;
      /** Format: uuid */
      groupId: string | null;
      taxExempt: boolean;
      consentAt: string | null;
      /** Format: uuid */
      consentBy: string | null;
      custom: {
       [key: string]: unknown;
      };
      active: boolean;
      /** Format: uuid */
      mergedInto: string | null;
      version: number;
     };
    };
   };
  };
 };
 "customers.merge-customers": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    customerId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     from: string;
     fromVersion: number;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      code: string | null;
      phone: string | null;
      email: string | null;
      whatsappConsent: boolean;
      locale: string | null;
      note: string | null;
      taxExemption: {
       /** @enum {string} */
       kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
       certificate: string;
       from: string | null;
       until: string | null;
       taxClasses: string[] | null;
      } | null;
      /** Format: uuid */
      groupId: string | null;
      taxExempt: boolean;
      consentAt: string | null;
      /** Format: uuid */
      consentBy: string | null;
      custom: {
       [key: string]: unknown;
      };
      active: boolean;
      /** Format: uuid */
      mergedInto: string | null;
      version: number;
     };
    };
   };
  };
 };
 "catalog.list-price-lists": {
  parameters: {
   query?: {
    archived?: boolean;
    channel?: "till" | "web";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       priority: number;
       shopIds: string[] | null;
       groupIds: string[] | null;
       /** @enum {string|null} */
       channel: "till" | "web" | null;
       validFrom: string | null;
       validUntil: string | null;
       archived: boolean;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "catalog.create-price-list": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     priority?: number;
     shopIds?: string[] | null;
     groupIds?: string[] | null;
     /** @enum {string|null} */
     channel?: "till" | "web" | null;
     validFrom?: (string) | null;
     validUntil?: (string) | null;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      priority: number;
      shopIds: string[] | null;
      groupIds: string[] | null;
      /** @enum {string|null} */
      channel: "till" | "web" | null;
      validFrom: string | null;
      validUntil: string | null;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "catalog.get-price-list": {
  parameters: {
   query?: never;
   path: {
    priceListId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      priority: number;
      shopIds: string[] | null;
      groupIds: string[] | null;
      /** @enum {string|null} */
      channel: "till" | "web" | null;
      validFrom: string | null;
      validUntil: string | null;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "catalog.change-price-list": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    priceListId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     priority?: number;
     shopIds?: string[] | null;
     groupIds?: string[] | null;
     /** @enum {string|null} */
     channel?: "till" | "web" | null;
     validFrom?: (string) | null;
     validUntil?: (string) | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      priority: number;
      shopIds: string[] | null;
      groupIds: string[] | null;
      /** @enum {string|null} */
      channel: "till" | "web" | null;
      validFrom: string | null;
      validUntil: string | null;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "catalog.archive-price-list": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    priceListId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      priority: number;
      shopIds: string[] | null;
      groupIds: string[] | null;
      /** @enum {string|null} */
      channel: "till" | "web" | null;
      validFrom: string | null;
      validUntil: string | null;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "catalog.restore-price-list": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    priceListId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      priority: number;
      shopIds: string[] | null;
      groupIds: string[] | null;
      /** @enum {string|null} */
      channel: "till" | "web" | null;
      validFrom: string | null;
      validUntil: string | null;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "catalog.list-list-prices": {
  parameters: {
   query?: {
    variantId?: string;
    search?: string;
    limit?: number;
    after?: string;
   };
   path: {
    priceListId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string;
       sku: string;
       name: string;
       /** @enum {string} */
       soldBy: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       catalogueMinor: number;
       fromQuantity: string;
       priceMinor: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "catalog.set-list-prices": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    priceListId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     prices: {
      /** Format: uuid */
      variantId: string;
      fromQuantity?: string;
      priceMinor: number | null;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      priceListId: string;
      version: number;
      set: number;
      removed: number;
     };
    };
   };
  };
 };
 "catalog.list-products": {
  parameters: {
   query?: {
    search?: string;
    sku?: string;
    barcode?: string;
    scaleCode?: string;
    categoryId?: string;
    active?: boolean;
    kind?: "goods" | "service";
    sort?: "name" | "sku" | "newest";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       sku: string;
       name: string;
       /** @enum {string} */
       kind: "goods" | "service";
       /** @enum {string} */
       soldBy: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       openPrice: boolean;
       leastPriceMinor: number | null;
       mostPriceMinor: number | null;
       taxClass: string;
       /** Format: uuid */
       categoryId: string | null;
       description: string | null;
       active: boolean;
       custom: {
        [key: string]: unknown;
       };
       version: number;
       variants: {
        /** Format: uuid */
        id: string;
        sku: string;
        name: string;
        priceMinor: number;
        barcodes: string[];
        active: boolean;
        costMinor?: number | null;
        weightGrams: number | null;
        scaleCode: string | null;
        packs: {
         /** Format: uuid */
         id: string;
         name: string;
         quantity: string;
         priceMinor: number | null;
         barcodes: string[];
        }[];
       }[];
       pictures: {
        /** Format: uuid */
        id: string;
        url: string;
        alt: string;
        width: number;
        height: number;
        version: number;
       }[];
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "catalog.create-product": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     sku: string;
     name: string;
     priceMinor?: number;
     /** @enum {string} */
     kind?: "goods" | "service";
     taxClass?: string;
     description?: string;
     /** Format: uuid */
     categoryId?: string;
     barcodes?: string[];
     active?: boolean;
     custom?: {
      [key: string]: (string | number | boolean | string[]) | null;
     };
     costMinor?: number | null;
     weightGrams?: number | null;
     scaleCode?: string | null;
     /** @enum {string} */
     soldBy?: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
     openPrice?: boolean;
     leastPriceMinor?: number | null;
     mostPriceMinor?: number | null;
     variants?: {
      sku: string;
      name?: string;
      priceMinor?: number;
      barcodes?: string[];
      active?: boolean;
      costMinor?: number | null;
      weightGrams?: number | null;
      scaleCode?: string | null;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      sku: string;
      name: string;
      /** @enum {string} */
      kind: "goods" | "service";
      /** @enum {string} */
      soldBy: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
      openPrice: boolean;
      leastPriceMinor: number | null;
      mostPriceMinor: number | null;
      taxClass: string;
      /** Format: uuid */
      categoryId: string | null;
      description: string | null;
      active: boolean;
      custom: {
       [key: string]: unknown;
      };
      version: number;
      variants: {
       /** Format: uuid */
       id: string;
       sku: string;
       name: string;
       priceMinor: number;
       barcodes: string[];
       active: boolean;
       costMinor?: number | null;
       weightGrams: number | null;
       scaleCode: string | null;
       packs: {
        /** Format: uuid */
        id: string;
        name: string;
        quantity: string;
        priceMinor: number | null;
        barcodes: string[];
       }[];
      }[];
      pictures: {
       /** Format: uuid */
       id: string;
       url: string;
       alt: string;
       width: number;
       height: number;
       version: number;
      }[];
     };
    };
   };
  };
 };
 "catalog.create-products": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     records: {
      sku: string;
      name: string;
      priceMinor?: number;
      /** @enum {string} */
      kind?: "goods" | "service";
      taxClass?: string;
      description?: string;
      /** Format: uuid */
      categoryId?: string;
      barcodes?: string[];
      active?: boolean;
      custom?: {
       [key: string]: (string | number | boolean | string[]) | null;
      };
      costMinor?: number | null;
      weightGrams?: number | null;
      scaleCode?: string | null;
      /** @enum {string} */
      soldBy?: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
      openPrice?: boolean;
      leastPriceMinor?: number | null;
      mostPriceMinor?: number | null;
      variants?: {
       sku: string;
       name?: string;
       priceMinor?: number;
       barcodes?: string[];
       active?: boolean;
       costMinor?: number | null;
       weightGrams?: number | null;
       scaleCode?: string | null;
      }[];
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      kept: number;
      refused: number;
      items: {
       index: number;
       status: number;
       /** Format: uuid */
       id: string | null;
       problem: components["schemas"]["Problem"] | null;
      }[];
     };
    };
   };
  };
 };
 "catalog.change-products": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     records: {
      /** Format: uuid */
      productId: string;
      version: number;
      sku?: string;
      name?: string;
      priceMinor?: number;
      /** @enum {string} */
      kind?: "goods" | "service";
      taxClass?: string;
      description?: string | null;
      /** Format: uuid */
      categoryId?: string | null;
      barcodes?: string[];
      active?: boolean;
      custom?: {
       [key: string]: (string | number | boolean | string[]) | null;
      };
      costMinor?: number | null;
      weightGrams?: number | null;
      scaleCode?: string | null;
      /** @enum {string} */
      soldBy?: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
      openPrice?: boolean;
      leastPriceMinor?: number | null;
      mostPriceMinor?: number | null;
      variants?: {
       /** Format: uuid */
       id?: string;
       sku?: string;
       name?: string;
       priceMinor?: number;
       barcodes?: string[];
       active?: boolean;
       costMinor?: number | null;
       weightGrams?: number | null;
       scaleCode?: string | null;
      }[];
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      kept: number;
      refused: number;
      items: {
       index: number;
       status: number;
       /** Format: uuid */
       id: string | null;
       problem: components["schemas"]["Problem"] | null;
      }[];
     };
    };
   };
  };
 };
 "catalog.get-product": {
  parameters: {
   query?: never;
   path: {
    productId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      sku: string;
      name: string;
      /** @enum {string} */
      kind: "goods" | "service";
      /** @enum {string} */
      soldBy: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
      openPrice: boolean;
      leastPriceMinor: number | null;
      mostPriceMinor: number | null;
      taxClass: string;
      /** Format: uuid */
      categoryId: string | null;
      description: string | null;
      active: boolean;
      custom: {
       [key: string]: unknown;
      };
      version: number;
      variants: {
       /** Format: uuid */
       id: string;
       sku: string;
       name: string;
       priceMinor: number;
       barcodes: string[];
       active: boolean;
       costMinor?: number | null;
       weightGrams: number | null;
       scaleCode: string | null;
       packs: {
        /** Format: uuid */
        id: string;
        name: string;
        quantity: string;
        priceMinor: number | null;
        barcodes: string[];
       }[];
      }[];
      pictures: {
       /** Format: uuid */
       id: string;
       url: string;
       alt: string;
       width: number;
       height: number;
       version: number;
      }[];
     };
    };
   };
  };
 };
 "catalog.change-product": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    productId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     sku?: string;
     name?: string;
     priceMinor?: number;
     /** @enum {string} */
     kind?: "goods" | "service";
     taxClass?: string;
     description?: string | null;
     /** Format: uuid */
     categoryId?: string | null;
     barcodes?: string[];
     active?: boolean;
     custom?: {
      [key: string]: (string | number | boolean | string[]) | null;
     };
     costMinor?: number | null;
     weightGrams?: number | null;
     scaleCode?: string | null;
     /** @enum {string} */
     soldBy?: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
     openPrice?: boolean;
     leastPriceMinor?: number | null;
     mostPriceMinor?: number | null;
     variants?: {
      /** Format: uuid */
      id?: string;
      sku?: string;
      name?: string;
      priceMinor?: number;
      barcodes?: string[];
      active?: boolean;
      costMinor?: number | null;
      weightGrams?: number | null;
      scaleCode?: string | null;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      sku: string;
      name: string;
      /** @enum {string} */
      kind: "goods" | "service";
      /** @enum {string} */
      soldBy: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
      openPrice: boolean;
      leastPriceMinor: number | null;
      mostPriceMinor: number | null;
      taxClass: string;
      /** Format: uuid */
      categoryId: string | null;
      description: string | null;
      active: boolean;
      custom: {
       [key: string]: unknown;
      };
      version: number;
      variants: {
       /** Format: uuid */
       id: string;
       sku: string;
       name: string;
       priceMinor: number;
       barcodes: string[];
       active: boolean;
       costMinor?: number | null;
       weightGrams: number | null;
       scaleCode: string | null;
       packs: {
        /** Format: uuid */
        id: string;
        name: string;
        quantity: string;
        priceMinor: number | null;
        barcodes: string[];
       }[];
      }[];
      pictures: {
       /** Format: uuid */
       id: string;
       url: string;
       alt: string;
       width: number;
       height: number;
       version: number;
      }[];
     };
    };
   };
  };
 };
 "catalog.order-pictures": {
  parameters: {
   query?: never;
   path: {
    productId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     pictureIds: string[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       url: string;
       alt: string;
       width: number;
       height: number;
       version: number;
      }[];
     };
    };
   };
  };
 };
 "catalog.add-picture": {
  parameters: {
   query?: never;
   path: {
    productId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     image: {
      /** @enum {string} */
      type: "image/png" | "image/jpeg" | "image/webp" | "image/gif" | "image/avif";
      base64: string;
     };
     alt?: string;
    };
    "image/png": string;
    "image/jpeg": string;
    "image/webp": string;
    "image/gif": string;
    "image/avif": string;
    "multipart/form-data": {
     /** Format: binary */
     file: string;
     alt?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      url: string;
      alt: string;
      width: number;
      height: number;
      version: number;
     };
    };
   };
  };
 };
 "catalog.remove-picture": {
  parameters: {
   query?: never;
   path: {
    productId: string;
    pictureId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       url: string;
       alt: string;
       width: number;
       height: number;
       version: number;
      }[];
     };
    };
   };
  };
 };
 "catalog.describe-picture": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    productId: string;
    pictureId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     alt: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      url: string;
      alt: string;
      width: number;
      height: number;
      version: number;
     };
    };
   };
  };
 };
 "catalog.replace-picture": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    productId: string;
    pictureId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     image: {
      /** @enum {string} */
      type: "image/png" | "image/jpeg" | "image/webp" | "image/gif" | "image/avif";
      base64: string;
     };
    };
    "image/png": string;
    "image/jpeg": string;
    "image/webp": string;
    "image/gif": string;
    "image/avif": string;
    "multipart/form-data": {
     /** Format: binary */
     file: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      url: string;
      alt: string;
      width: number;
      height: number;
      version: number;
     };
    };
   };
  };
 };
 "catalog.show-picture.webp": {
  parameters: {
   query?: never;
   path: {
    address: string;
    size: "small" | "medium" | "large";
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "image/webp": string;
    };
   };
  };
 };
 "catalog.list-packs": {
  parameters: {
   query: {
    productId: string;
    variantId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       quantity: string;
       priceMinor: number | null;
       barcodes: string[];
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "catalog.create-pack": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     variantId: string;
     name: string;
     quantity: string;
     priceMinor?: number | null;
     barcodes?: string[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      quantity: string;
      priceMinor: number | null;
      barcodes: string[];
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string;
      version: number;
     };
    };
   };
  };
 };
 "catalog.remove-pack": {
  parameters: {
   query?: never;
   path: {
    packId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
     };
    };
   };
  };
 };
 "catalog.change-pack": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    packId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     quantity?: string;
     priceMinor?: number | null;
     barcodes?: string[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      quantity: string;
      priceMinor: number | null;
      barcodes: string[];
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string;
      version: number;
     };
    };
   };
  };
 };
 "catalog.get-label-template": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /**
       * @default roll-50x25
       * @enum {string}
       */
      labelStock: "roll-50x25" | "roll-40x30" | "roll-57x32" | "roll-62x29" | "roll-100x50" | "avery-l7160" | "avery-l7651" | "avery-l7163" | "avery-5160" | "avery-5163" | "custom";
      /** @default 50 */
      labelWidthMm: number;
      /** @default 25 */
      labelHeightMm: number;
      /**
       * @default [
       *    "name",
       *    "price",
       *    "symbol",
       *    "code"
       *  ]
       */
      labelLines: ("name" | "price" | "unit-price" | "sku" | "symbol" | "code")[];
      /**
       * @default barcode-or-sku
       * @enum {string}
       */
      labelCode: "barcode" | "barcode-or-sku" | "sku";
      /**
       * @default bars
       * @enum {string}
       */
      labelSymbol: "bars" | "qr";
      /** @default 15 */
      labelMarginTenths: number;
      /** @default 0 */
      labelShiftRightTenths: number;
      /** @default 0 */
      labelShiftDownTenths: number;
      /**
       * @default 203
       * @enum {string}
       */
      labelDots: "203" | "300";
     };
    };
   };
  };
 };
 "catalog.print-labels.pdf": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     items: {
      /** Format: uuid */
      variantId: string;
      /** @default 1 */
      copies?: number;
     }[];
     /** @default 1 */
     startAt?: number;
     /** @enum {string} */
     labelStock?: "roll-50x25" | "roll-40x30" | "roll-57x32" | "roll-62x29" | "roll-100x50" | "avery-l7160" | "avery-l7651" | "avery-l7163" | "avery-5160" | "avery-5163" | "custom";
     labelWidthMm?: number;
     labelHeightMm?: number;
     labelLines?: ("name" | "price" | "unit-price" | "sku" | "symbol" | "code")[];
     /** @enum {string} */
     labelCode?: "barcode" | "barcode-or-sku" | "sku";
     /** @enum {string} */
     labelSymbol?: "bars" | "qr";
     labelMarginTenths?: number;
     labelShiftRightTenths?: number;
     labelShiftDownTenths?: number;
     /** @enum {string} */
     labelDots?: "203" | "300";
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/pdf": string;
    };
   };
  };
 };
 "catalog.print-labels.plain": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     items: {
      /** Format: uuid */
      variantId: string;
      /** @default 1 */
      copies?: number;
     }[];
     /** @default 1 */
     startAt?: number;
     /** @enum {string} */
     labelStock?: "roll-50x25" | "roll-40x30" | "roll-57x32" | "roll-62x29" | "roll-100x50" | "avery-l7160" | "avery-l7651" | "avery-l7163" | "avery-5160" | "avery-5163" | "custom";
     labelWidthMm?: number;
     labelHeightMm?: number;
     labelLines?: ("name" | "price" | "unit-price" | "sku" | "symbol" | "code")[];
     /** @enum {string} */
     labelCode?: "barcode" | "barcode-or-sku" | "sku";
     /** @enum {string} */
     labelSymbol?: "bars" | "qr";
     labelMarginTenths?: number;
     labelShiftRightTenths?: number;
     labelShiftDownTenths?: number;
     /** @enum {string} */
     labelDots?: "203" | "300";
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/plain": string;
    };
   };
  };
 };
 "catalog.print-labels.svg+xml": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     items: {
      /** Format: uuid */
      variantId: string;
      /** @default 1 */
      copies?: number;
     }[];
     /** @default 1 */
     startAt?: number;
     /** @enum {string} */
     labelStock?: "roll-50x25" | "roll-40x30" | "roll-57x32" | "roll-62x29" | "roll-100x50" | "avery-l7160" | "avery-l7651" | "avery-l7163" | "avery-5160" | "avery-5163" | "custom";
     labelWidthMm?: number;
     labelHeightMm?: number;
     labelLines?: ("name" | "price" | "unit-price" | "sku" | "symbol" | "code")[];
     /** @enum {string} */
     labelCode?: "barcode" | "barcode-or-sku" | "sku";
     /** @enum {string} */
     labelSymbol?: "bars" | "qr";
     labelMarginTenths?: number;
     labelShiftRightTenths?: number;
     labelShiftDownTenths?: number;
     /** @enum {string} */
     labelDots?: "203" | "300";
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "image/svg+xml": string;
    };
   };
  };
 };
 "catalog.list-categories": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       parentId: string | null;
       name: string;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "catalog.create-category": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     /** Format: uuid */
     parentId?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      parentId: string | null;
      name: string;
      version: number;
     };
    };
   };
  };
 };
 "catalog.change-category": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    categoryId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     /** Format: uuid */
     parentId?: string | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      parentId: string | null;
      name: string;
      version: number;
     };
    };
   };
  };
 };
 "catalog.list-tax-classes": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       code: string;
       name: string;
       rates: {
        code: string;
        ratePpm: number;
       }[];
       version: number;
      }[];
     };
    };
   };
  };
 };
 "catalog.put-tax-class": {
  parameters: {
   query?: never;
   header?: {
    "if-match"?: string;
   };
   path: {
    code: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     ratePpm?: number;
     rates?: {
      code: string;
      ratePpm: number;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      code: string;
      name: string;
      rates: {
       code: string;
       ratePpm: number;
      }[];
      version: number;
     };
    };
   };
  };
 };
 "catalog.list-sample-goods": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** @enum {string} */
       industry: "grocery" | "fashion" | "cafe" | "electronics";
       name: string;
       products: number;
       active: number;
       examples: string[];
      }[];
     };
    };
   };
  };
 };
 "catalog.add-sample-goods": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     industry: "grocery" | "fashion" | "cafe" | "electronics";
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** @enum {string} */
      industry: "grocery" | "fashion" | "cafe" | "electronics";
      added: number;
      restored: number;
      unchanged: number;
      withoutStock: number;
     };
    };
   };
  };
 };
 "catalog.remove-sample-goods": {
  parameters: {
   query?: never;
   path: {
    industry: "grocery" | "fashion" | "cafe" | "electronics";
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** @enum {string} */
      industry: "grocery" | "fashion" | "cafe" | "electronics";
      archived: number;
      kept: number;
     };
    };
   };
  };
 };
 "catalog.list-shared-barcodes": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       number: string;
       variants: {
        code: string;
        /** Format: uuid */
        variantId: string;
        /** Format: uuid */
        productId: string;
        sku: string;
        name: string;
        active: boolean;
       }[];
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "inventory.list-levels": {
  parameters: {
   query?: {
    shopId?: string;
    variantId?: string;
    productId?: string;
    atMost?: string;
    search?: string;
    code?: string;
    categoryId?: string;
    state?: "low" | "none" | "negative";
    sort?: "name" | "sku" | "available" | "-available";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string | null;
       sku: string | null;
       name: string | null;
       active: boolean;
       quantity: string;
       reserved: string;
       available: string;
       /** @enum {string} */
       state: "enough" | "low" | "none" | "negative";
       reorderPoint: string | null;
       orderUpTo: string | null;
       updatedAt: string | null;
       packQuantity: string | null;
       inParts: boolean;
       incoming: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "inventory.list-movements": {
  parameters: {
   query?: {
    variantId?: string;
    shopId?: string;
    reason?: "sale" | "refund" | "void" | "receipt" | "write-off" | "count" | "opening" | "transfer" | "supplier-return" | "production";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string | null;
       sku: string | null;
       name: string | null;
       quantity: string;
       balance: string;
       /** @enum {string} */
       reason: "sale" | "refund" | "void" | "receipt" | "write-off" | "count" | "opening" | "transfer" | "supplier-return" | "production";
       documentType: string;
       /** Format: uuid */
       documentId: string;
       occurredAt: string;
       /** Format: uuid */
       userId: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "inventory.list-lots": {
  parameters: {
   query?: {
    shopId?: string;
    variantId?: string;
    productId?: string;
    code?: string;
    blocked?: boolean;
    expiringWithin?: number;
    onHand?: boolean;
    sort?: "newest" | "expiry";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string | null;
       sku: string | null;
       name: string | null;
       /** @enum {string} */
       tracking: "none" | "lot" | "expiry" | "serial";
       code: string;
       /** Format: date */
       expiresOn: string | null;
       supplierBatch: string | null;
       note: string | null;
       quantity: string;
       /** Format: date-time */
       blockedAt: string | null;
       /** Format: uuid */
       blockedBy: string | null;
       blockedReason: string | null;
       /** Format: date-time */
       createdAt: string;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "inventory.get-lot": {
  parameters: {
   query?: never;
   path: {
    lotId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      /** @enum {string} */
      tracking: "none" | "lot" | "expiry" | "serial";
      code: string;
      /** Format: date */
      expiresOn: string | null;
      supplierBatch: string | null;
      note: string | null;
      quantity: string;
      /** Format: date-time */
      blockedAt: string | null;
      /** Format: uuid */
      blockedBy: string | null;
      blockedReason: string | null;
      /** Format: date-time */
      createdAt: string;
      version: number;
      places: {
       /** Format: uuid */
       shopId: string;
       quantity: string;
      }[];
     };
    };
   };
  };
 };
 "inventory.change-lot": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    lotId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     /** Format: date */
     expiresOn?: string | null;
     supplierBatch?: string | null;
     note?: string | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      /** @enum {string} */
      tracking: "none" | "lot" | "expiry" | "serial";
      code: string;
      /** Format: date */
      expiresOn: string | null;
      supplierBatch: string | null;
      note: string | null;
      quantity: string;
      /** Format: date-time */
      blockedAt: string | null;
      /** Format: uuid */
      blockedBy: string | null;
      blockedReason: string | null;
      /** Format: date-time */
      createdAt: string;
      version: number;
      places: {
       /** Format: uuid */
       shopId: string;
       quantity: string;
      }[];
     };
    };
   };
  };
 };
 "inventory.block-lot": {
  parameters: {
   query?: never;
   path: {
    lotId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     reason: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      /** @enum {string} */
      tracking: "none" | "lot" | "expiry" | "serial";
      code: string;
      /** Format: date */
      expiresOn: string | null;
      supplierBatch: string | null;
      note: string | null;
      quantity: string;
      /** Format: date-time */
      blockedAt: string | null;
      /** Format: uuid */
      blockedBy: string | null;
      blockedReason: string | null;
      /** Format: date-time */
      createdAt: string;
      version: number;
      places: {
       /** Format: uuid */
       shopId: string;
       quantity: string;
      }[];
     };
    };
   };
  };
 };
 "inventory.unblock-lot": {
  parameters: {
   query?: never;
   path: {
    lotId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      /** @enum {string} */
      tracking: "none" | "lot" | "expiry" | "serial";
      code: string;
      /** Format: date */
      expiresOn: string | null;
      supplierBatch: string | null;
      note: string | null;
      quantity: string;
      /** Format: date-time */
      blockedAt: string | null;
      /** Format: uuid */
      blockedBy: string | null;
      blockedReason: string | null;
      /** Format: date-time */
      createdAt: string;
      version: number;
      places: {
       /** Format: uuid */
       shopId: string;
       quantity: string;
      }[];
     };
    };
   };
  };
 };
 "inventory.list-lot-movements": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
   path: {
    lotId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       quantity: string;
       reason: ("sale" | "refund" | "void" | "receipt" | "write-off" | "count" | "opening" | "transfer" | "supplier-return" | "production") | "assignment";
       documentType: string;
       /** Format: uuid */
       documentId: string;
       /** Format: date-time */
       occurredAt: string;
       /** Format: uuid */
       userId: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "inventory.recall-lot": {
  parameters: {
   query?: never;
   path: {
    lotId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      lotId: string;
      onHand: string;
      places: {
       /** Format: uuid */
       shopId: string;
       shopName: string;
       quantity: string;
      }[];
      sold: string;
      returned: string;
      atCustomers: string;
      writtenOff: string;
      returnedToSuppliers: string;
      underWay: string;
      receipts: {
       documentType: string;
       /** Format: uuid */
       documentId: string;
       number: string | null;
       /** Format: uuid */
       shopId: string;
       shopName: string;
       /** Format: date-time */
       occurredAt: string;
       quantity: string;
       /** Format: uuid */
       supplierId: string | null;
       supplierName: string | null;
       reference: string | null;
      }[];
     };
    };
   };
  };
 };
 "inventory.list-sales-of-lot": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
   path: {
    lotId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       saleId: string;
       number: string | null;
       /** Format: date-time */
       occurredAt: string;
       /** Format: uuid */
       shopId: string;
       shopName: string;
       quantity: string;
       returned: string;
       /** Format: uuid */
       customerId: string | null;
       customerName: string | null;
       phone: string | null;
       email: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "inventory.recall-table.csv": {
  parameters: {
   query?: never;
   path: {
    lotId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "inventory.lot-table.csv": {
  parameters: {
   query?: {
    shopId?: string;
    variantId?: string;
    productId?: string;
    code?: string;
    blocked?: boolean;
    expiringWithin?: number;
    onHand?: boolean;
    sort?: "newest" | "expiry";
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "inventory.list-lots-to-sell": {
  parameters: {
   query: {
    shopId?: string;
    variantIds: string[];
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       /** @enum {string} */
       tracking: "none" | "lot" | "expiry" | "serial";
       unassigned: string;
       lots: {
        /** Format: uuid */
        lotId: string;
        code: string;
        /** Format: date */
        expiresOn: string | null;
        quantity: string;
        sellable: boolean;
        blocked: boolean;
       }[];
      }[];
     };
    };
   };
  };
 };
 "inventory.list-document-lots": {
  parameters: {
   query: {
    documentId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       /** @enum {string} */
       tracking: "none" | "lot" | "expiry" | "serial";
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       lotId: string | null;
       code: string | null;
       /** Format: date */
       expiresOn: string | null;
       blocked: boolean;
       quantity: string;
       outstanding: string;
      }[];
     };
    };
   };
  };
 };
 "inventory.assign-lots": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     shopId?: string;
     /** Format: uuid */
     variantId: string;
     /** Format: uuid */
     documentId?: string;
     lots: {
      code: string;
      quantity?: string;
      /** Format: date */
      expiresOn?: string;
      supplierBatch?: string;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       /** @enum {string} */
       tracking: "none" | "lot" | "expiry" | "serial";
       unassigned: {
        /** Format: uuid */
        shopId: string;
        quantity: string;
       }[];
      }[];
     };
    };
   };
  };
 };
 "inventory.list-tracking": {
  parameters: {
   query?: {
    productId?: string;
    variantIds?: string[];
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       /** @enum {string} */
       tracking: "none" | "lot" | "expiry" | "serial";
       unassigned: {
        /** Format: uuid */
        shopId: string;
        quantity: string;
       }[];
      }[];
      tracksAny: boolean;
     };
    };
   };
  };
 };
 "inventory.set-tracking": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     variantIds: string[];
     /** @enum {string} */
     tracking: "none" | "lot" | "expiry" | "serial";
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       /** @enum {string} */
       tracking: "none" | "lot" | "expiry" | "serial";
       unassigned: {
        /** Format: uuid */
        shopId: string;
        quantity: string;
       }[];
      }[];
     };
    };
   };
  };
 };
 "inventory.list-reorder": {
  parameters: {
   query?: {
    shopId?: string;
    search?: string;
    categoryId?: string;
    all?: boolean;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string | null;
       sku: string | null;
       name: string | null;
       active: boolean;
       quantity: string;
       reserved: string;
       available: string;
       /** @enum {string} */
       state: "enough" | "low" | "none" | "negative";
       reorderPoint: string | null;
       orderUpTo: string | null;
       updatedAt: string | null;
       packQuantity: string | null;
       inParts: boolean;
       incoming: string;
       sold: string;
       suggestedPoint: string | null;
       suggestedUpTo: string | null;
       toOrder: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "inventory.reorder-table.csv": {
  parameters: {
   query?: {
    shopId?: string;
    search?: string;
    categoryId?: string;
    all?: boolean;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "inventory.set-reorder-points": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     shopId?: string;
     points: {
      /** Format: uuid */
      variantId: string;
      reorderPoint: string | null;
      orderUpTo?: string | null;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      changed: number;
     };
    };
   };
  };
 };
 "inventory.list-adjustments": {
  parameters: {
   query?: {
    reason?: "receipt" | "write-off" | "count" | "opening";
    shopId?: string;
    variantId?: string;
    from?: string;
    to?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       /** @enum {string} */
       reason: "receipt" | "write-off" | "count" | "opening";
       reference: string | null;
       note: string | null;
       occurredAt: string;
       postedAt: string;
       /** Format: uuid */
       userId: string | null;
       lineCount: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "inventory.adjust-stock": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     shopId?: string;
     /** @enum {string} */
     reason: "receipt" | "write-off" | "count" | "opening";
     reference?: string;
     note?: string;
     /** Format: date-time */
     occurredAt?: string;
     lines: {
      /** Format: uuid */
      variantId: string;
      quantity: string;
      lots?: {
       code: string;
       quantity?: string;
       /** Format: date */
       expiresOn?: string;
       supplierBatch?: string;
      }[];
      expected?: string;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** @enum {string} */
      reason: "receipt" | "write-off" | "count" | "opening";
      reference: string | null;
      note: string | null;
      occurredAt: string;
      postedAt: string;
      /** Format: uuid */
      userId: string | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       before: string;
       after: string;
       costMinor?: number | null;
      }[];
     };
    };
   };
  };
 };
 "inventory.get-adjustment": {
  parameters: {
   query?: never;
   path: {
    adjustmentId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** @enum {string} */
      reason: "receipt" | "write-off" | "count" | "opening";
      reference: string | null;
      note: string | null;
      occurredAt: string;
      postedAt: string;
      /** Format: uuid */
      userId: string | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       before: string;
       after: string;
       costMinor?: number | null;
      }[];
     };
    };
   };
  };
 };
 "inventory.list-reservations": {
  parameters: {
   query?: {
    shopId?: string;
    variantId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string | null;
       sku: string | null;
       name: string | null;
       holderType: string;
       /** Format: uuid */
       holderId: string;
       quantity: string;
       expiresAt: string | null;
       reservedAt: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "inventory.list-stock-counts": {
  parameters: {
   query?: {
    shopId?: string;
    state?: "draft" | "counting" | "finishing" | "finished" | "cancelled";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       number: string;
       /** @enum {string} */
       scope: "full" | "category" | "list";
       /** Format: uuid */
       categoryId: string | null;
       blind: boolean;
       note: string | null;
       /** @enum {string} */
       state: "draft" | "counting" | "finishing" | "finished" | "cancelled";
       /** @enum {string|null} */
       uncounted: "keep" | "gone" | null;
       lineCount: number;
       countedCount: number;
       differingCount: number | null;
       gainMinor?: number | null;
       lossMinor?: number | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: uuid */
       createdBy: string | null;
       /** Format: date-time */
       startedAt: string | null;
       /** Format: date-time */
       approvedAt: string | null;
       /** Format: uuid */
       approvedBy: string | null;
       approvalNote: string | null;
       /** Format: date-time */
       finishedAt: string | null;
       /** Format: uuid */
       finishedBy: string | null;
       version: number;
       /** Format: date-time */
       now: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "inventory.create-stock-count": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     shopId?: string;
     /** @enum {string} */
     scope: "full" | "category" | "list";
     /** Format: uuid */
     categoryId?: string;
     variantIds?: string[];
     /** @default false */
     blind?: boolean;
     note?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: string;
      /** @enum {string} */
      scope: "full" | "category" | "list";
      /** Format: uuid */
      categoryId: string | null;
      blind: boolean;
      note: string | null;
      /** @enum {string} */
      state: "draft" | "counting" | "finishing" | "finished" | "cancelled";
      /** @enum {string|null} */
      uncounted: "keep" | "gone" | null;
      lineCount: number;
      countedCount: number;
      differingCount: number | null;
      gainMinor?: number | null;
      lossMinor?: number | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      approvalNote: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** Format: uuid */
      finishedBy: string | null;
      version: number;
      /** Format: date-time */
      now: string;
     };
    };
   };
  };
 };
 "inventory.get-stock-count": {
  parameters: {
   query?: never;
   path: {
    countId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: string;
      /** @enum {string} */
      scope: "full" | "category" | "list";
      /** Format: uuid */
      categoryId: string | null;
      blind: boolean;
      note: string | null;
      /** @enum {string} */
      state: "draft" | "counting" | "finishing" | "finished" | "cancelled";
      /** @enum {string|null} */
      uncounted: "keep" | "gone" | null;
      lineCount: number;
      countedCount: number;
      differingCount: number | null;
      gainMinor?: number | null;
      lossMinor?: number | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      approvalNote: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** Format: uuid */
      finishedBy: string | null;
      version: number;
      /** Format: date-time */
      now: string;
     };
    };
   };
  };
 };
 "inventory.start-stock-count": {
  parameters: {
   query?: never;
   path: {
    countId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: string;
      /** @enum {string} */
      scope: "full" | "category" | "list";
      /** Format: uuid */
      categoryId: string | null;
      blind: boolean;
      note: string | null;
      /** @enum {string} */
      state: "draft" | "counting" | "finishing" | "finished" | "cancelled";
      /** @enum {string|null} */
      uncounted: "keep" | "gone" | null;
      lineCount: number;
      countedCount: number;
      differingCount: number | null;
      gainMinor?: number | null;
      lossMinor?: number | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      approvalNote: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** Format: uuid */
      finishedBy: string | null;
      version: number;
      /** Format: date-time */
      now: string;
     };
    };
   };
  };
 };
 "inventory.cancel-stock-count": {
  parameters: {
   query?: never;
   path: {
    countId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: string;
      /** @enum {string} */
      scope: "full" | "category" | "list";
      /** Format: uuid */
      categoryId: string | null;
      blind: boolean;
      note: string | null;
      /** @enum {string} */
      state: "draft" | "counting" | "finishing" | "finished" | "cancelled";
      /** @enum {string|null} */
      uncounted: "keep" | "gone" | null;
      lineCount: number;
      countedCount: number;
      differingCount: number | null;
      gainMinor?: number | null;
      lossMinor?: number | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      approvalNote: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** Format: uuid */
      finishedBy: string | null;
      version: number;
      /** Format: date-time */
      now: string;
     };
    };
   };
  };
 };
 "inventory.enter-counted": {
  parameters: {
   query?: never;
   path: {
    countId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     entries: {
      code?: string;
      /** Format: uuid */
      variantId?: string;
      quantity: string;
      /** @enum {string} */
      mode?: "add" | "set" | "recount";
      /** Format: date-time */
      countedAt?: string;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      results: {
       code: string | null;
       /** Format: uuid */
       variantId: string | null;
       /** @enum {string} */
       state: "counted" | "unknown" | "outside";
      }[];
      lines: {
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string | null;
       sku: string | null;
       name: string | null;
       counted: string | null;
       /** Format: date-time */
       countedAt: string | null;
       expected: string | null;
       difference: string | null;
       corrected: string;
       moved: boolean;
       valueMinor?: number | null;
       mine: string | null;
       counters: {
        /** Format: uuid */
        userId: string | null;
        quantity: string;
       }[];
      }[];
     };
    };
   };
  };
 };
 "inventory.undo-counted": {
  parameters: {
   query?: never;
   path: {
    countId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      lines: {
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string | null;
       sku: string | null;
       name: string | null;
       counted: string | null;
       /** Format: date-time */
       countedAt: string | null;
       expected: string | null;
       difference: string | null;
       corrected: string;
       moved: boolean;
       valueMinor?: number | null;
       mine: string | null;
       counters: {
        /** Format: uuid */
        userId: string | null;
        quantity: string;
       }[];
      }[];
     };
    };
   };
  };
 };
 "inventory.list-count-lines": {
  parameters: {
   query?: {
    only?: "counted" | "uncounted" | "different" | "moved";
    limit?: number;
    after?: string;
   };
   path: {
    countId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string | null;
       sku: string | null;
       name: string | null;
       counted: string | null;
       /** Format: date-time */
       countedAt: string | null;
       expected: string | null;
       difference: string | null;
       corrected: string;
       moved: boolean;
       valueMinor?: number | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "inventory.sum-up-stock-count": {
  parameters: {
   query?: {
    uncounted?: "keep" | "gone";
   };
   path: {
    countId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      differing: number;
      gainMinor: number | null;
      lossMinor: number | null;
      unvalued: number;
      moved: number;
      needsApproval: boolean;
      isApproved: boolean;
     };
    };
   };
  };
 };
 "inventory.approve-stock-count": {
  parameters: {
   query?: never;
   path: {
    countId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     /** @enum {string} */
     uncounted?: "keep" | "gone";
     note?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: string;
      /** @enum {string} */
      scope: "full" | "category" | "list";
      /** Format: uuid */
      categoryId: string | null;
      blind: boolean;
      note: string | null;
      /** @enum {string} */
      state: "draft" | "counting" | "finishing" | "finished" | "cancelled";
      /** @enum {string|null} */
      uncounted: "keep" | "gone" | null;
      lineCount: number;
      countedCount: number;
      differingCount: number | null;
      gainMinor?: number | null;
      lossMinor?: number | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      approvalNote: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** Format: uuid */
      finishedBy: string | null;
      version: number;
      /** Format: date-time */
      now: string;
     };
    };
   };
  };
 };
 "inventory.finish-stock-count": {
  parameters: {
   query?: never;
   path: {
    countId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     /** @enum {string} */
     uncounted?: "keep" | "gone";
     acceptDifference?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: string;
      /** @enum {string} */
      scope: "full" | "category" | "list";
      /** Format: uuid */
      categoryId: string | null;
      blind: boolean;
      note: string | null;
      /** @enum {string} */
      state: "draft" | "counting" | "finishing" | "finished" | "cancelled";
      /** @enum {string|null} */
      uncounted: "keep" | "gone" | null;
      lineCount: number;
      countedCount: number;
      differingCount: number | null;
      gainMinor?: number | null;
      lossMinor?: number | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      approvalNote: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** Format: uuid */
      finishedBy: string | null;
      version: number;
      /** Format: date-time */
      now: string;
     };
    };
   };
  };
 };
 "inventory.difference-table.csv": {
  parameters: {
   query?: never;
   path: {
    countId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "inventory.list-transfers": {
  parameters: {
   query?: {
    fromShopId?: string;
    toShopId?: string;
    variantId?: string;
    state?: ("draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled") | "under-way";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       number: string;
       /** Format: uuid */
       fromShopId: string;
       fromShopName: string;
       /** Format: uuid */
       toShopId: string;
       toShopName: string;
       /** @enum {string} */
       state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
       note: string | null;
       lineCount: number;
       /** Format: date-time */
       createdAt: string;
       /** Format: uuid */
       createdBy: string | null;
       /** Format: date-time */
       sentAt: string | null;
       /** Format: uuid */
       sentBy: string | null;
       /** Format: date-time */
       closedAt: string | null;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "inventory.create-transfer": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     fromShopId?: string;
     /** Format: uuid */
     toShopId: string;
     note?: string;
     lines: {
      /** Format: uuid */
      variantId: string;
      quantity: string;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      fromShopId: string;
      fromShopName: string;
      /** Format: uuid */
      toShopId: string;
      toShopName: string;
      /** @enum {string} */
      state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
      note: string | null;
      lineCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: uuid */
      sentBy: string | null;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       received: string;
       lost: string;
       damaged: string;
       returned: string;
       underWay: string;
       reasons: string[];
      }[];
     };
    };
   };
  };
 };
 "inventory.get-transfer": {
  parameters: {
   query?: never;
   path: {
    transferId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      fromShopId: string;
      fromShopName: string;
      /** Format: uuid */
      toShopId: string;
      toShopName: string;
      /** @enum {string} */
      state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
      note: string | null;
      lineCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: uuid */
      sentBy: string | null;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       received: string;
       lost: string;
       damaged: string;
       returned: string;
       underWay: string;
       reasons: string[];
      }[];
     };
    };
   };
  };
 };
 "inventory.change-transfer": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    transferId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     note?: string | null;
     lines?: {
      /** Format: uuid */
      variantId: string;
      quantity: string;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      fromShopId: string;
      fromShopName: string;
      /** Format: uuid */
      toShopId: string;
      toShopName: string;
      /** @enum {string} */
      state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
      note: string | null;
      lineCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: uuid */
      sentBy: string | null;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       received: string;
       lost: string;
       damaged: string;
       returned: string;
       underWay: string;
       reasons: string[];
      }[];
     };
    };
   };
  };
 };
 "inventory.send-transfer": {
  parameters: {
   query?: never;
   path: {
    transferId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     lots?: {
      code: string;
      quantity?: string;
      /** Format: uuid */
      variantId: string;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      fromShopId: string;
      fromShopName: string;
      /** Format: uuid */
      toShopId: string;
      toShopName: string;
      /** @enum {string} */
      state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
      note: string | null;
      lineCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: uuid */
      sentBy: string | null;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       received: string;
       lost: string;
       damaged: string;
       returned: string;
       underWay: string;
       reasons: string[];
      }[];
     };
    };
   };
  };
 };
 "inventory.receive-transfer": {
  parameters: {
   query?: never;
   path: {
    transferId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     lines: {
      /** Format: uuid */
      variantId: string;
      received?: string;
      lost?: string;
      damaged?: string;
      lots?: {
       code: string;
       quantity?: string;
      }[];
      reason?: string;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      fromShopId: string;
      fromShopName: string;
      /** Format: uuid */
      toShopId: string;
      toShopName: string;
      /** @enum {string} */
      state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
      note: string | null;
      lineCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: uuid */
      sentBy: string | null;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       received: string;
       lost: string;
       damaged: string;
       returned: string;
       underWay: string;
       reasons: string[];
      }[];
     };
    };
   };
  };
 };
 "inventory.take-back-transfer": {
  parameters: {
   query?: never;
   path: {
    transferId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     reason?: string;
     lines: {
      /** Format: uuid */
      variantId: string;
      quantity: string;
      lots?: {
       code: string;
       quantity?: string;
      }[];
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      fromShopId: string;
      fromShopName: string;
      /** Format: uuid */
      toShopId: string;
      toShopName: string;
      /** @enum {string} */
      state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
      note: string | null;
      lineCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: uuid */
      sentBy: string | null;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       received: string;
       lost: string;
       damaged: string;
       returned: string;
       underWay: string;
       reasons: string[];
      }[];
     };
    };
   };
  };
 };
 "inventory.cancel-transfer": {
  parameters: {
   query?: never;
   path: {
    transferId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      fromShopId: string;
      fromShopName: string;
      /** Format: uuid */
      toShopId: string;
      toShopName: string;
      /** @enum {string} */
      state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
      note: string | null;
      lineCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: uuid */
      sentBy: string | null;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       received: string;
       lost: string;
       damaged: string;
       returned: string;
       underWay: string;
       reasons: string[];
      }[];
     };
    };
   };
  };
 };
 "inventory.transfer-table.csv": {
  parameters: {
   query?: {
    fromShopId?: string;
    toShopId?: string;
    variantId?: string;
    state?: ("draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled") | "under-way";
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "inventory.list-transfer-shops": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
      }[];
     };
    };
   };
  };
 };
 "pos.list-registers": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       name: string;
       /** @enum {string} */
       kind: "till" | "web";
       active: boolean;
       needsSession: boolean;
       printerHost: string | null;
       printerPort: number;
       printerWidth: 58 | 80;
       /** @enum {string} */
       printerLettering: "text" | "picture";
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "pos.create-register": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     shopId?: string;
     name: string;
     /** @default true */
     needsSession?: boolean;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      name: string;
      /** @enum {string} */
      kind: "till" | "web";
      active: boolean;
      needsSession: boolean;
      printerHost: string | null;
      printerPort: number;
      printerWidth: 58 | 80;
      /** @enum {string} */
      printerLettering: "text" | "picture";
      version: number;
     };
    };
   };
  };
 };
 "pos.list-presence": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       registerId: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       userId: string;
       userName: string;
       userAgent: string | null;
       /** Format: date-time */
       since: string;
      }[];
     };
    };
   };
  };
 };
 "pos.change-register": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    registerId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     active?: boolean;
     needsSession?: boolean;
     printerHost?: string | null;
     printerPort?: number;
     printerWidth?: 58 | 80;
     /** @enum {string} */
     printerLettering?: "text" | "picture";
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      name: string;
      /** @enum {string} */
      kind: "till" | "web";
      active: boolean;
      needsSession: boolean;
      printerHost: string | null;
      printerPort: number;
      printerWidth: 58 | 80;
      /** @enum {string} */
      printerLettering: "text" | "picture";
      version: number;
     };
    };
   };
  };
 };
 "pos.issue-display-code": {
  parameters: {
   query?: never;
   path: {
    registerId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      code: string;
      address: string;
      /** Format: date-time */
      expiresAt: string;
     };
    };
   };
  };
 };
 "pos.show-picture": {
  parameters: {
   query?: never;
   path: {
    registerId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     screen: "idle" | "ticket" | "pay" | "done";
     earlierLines: number;
     lines: {
      name: string;
      quantity: number;
      unit: string;
      totalMinor: number | null;
     }[];
     discountMinor: number;
     serviceChargeMinor: number;
     totalMinor: number | null;
     backMinor: number;
     receipt: string | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      displays: number;
     };
    };
   };
  };
 };
 "pos.get-drawer": {
  parameters: {
   query?: never;
   path: {
    registerId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      registerId: string;
      needsSession: boolean;
      session: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string;
       serial: number;
       /** @enum {string} */
       state: "open" | "closed";
       currency: string;
       /** Format: date */
       businessDay: string;
       /** Format: date-time */
       openedAt: string;
       openedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       floatMinor: number;
       heldBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       closedAt: string | null;
       closedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       expectedMinor: number | null;
       countedMinor: number | null;
       differenceMinor: number | null;
       leftMinor: number | null;
       foreign: {
        currency: string;
        floatMinor: number;
        expectedMinor: number | null;
        countedMinor: number | null;
        differenceMinor: number | null;
        leftMinor: number | null;
       }[];
       note: string | null;
       /** @enum {string} */
       approval: "not-needed" | "awaited" | "given";
       /** Format: date-time */
       approvedAt: string | null;
       approvedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       approvalNote: string | null;
      } | null;
      tenders: ("cash" | "card" | "bank_transfer" | "voucher" | "online" | "other" | string)[];
      expectedMinor: number | null;
      foreign: {
       currency: string;
       expectedMinor: number | null;
      }[];
      lastLeftMinor: number | null;
      lastLeftForeign: {
       currency: string;
       amountMinor: number;
      }[];
     };
    };
   };
  };
 };
 "pos.list-displays": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string;
       userAgent: string;
       /** Format: date-time */
       pairedAt: string;
       /** Format: date-time */
       lastSeenAt: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "pos.unpair-display": {
  parameters: {
   query?: never;
   path: {
    displayId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
     };
    };
   };
  };
 };
 "pos.pair-display": {
  parameters: {
   query?: never;
  };
  requestBody?: {
   content: {
    "application/json": {
     /** @default  */
     userAgent?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      token: string;
     };
    };
   };
  };
 };
 "pos.get-shown": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      registerName: string;
      companyName: string;
      currency: string;
      locale: string;
      greeting: string;
      isAttended: boolean;
      picture: {
       /** @enum {string} */
       screen: "idle" | "ticket" | "pay" | "done";
       earlierLines: number;
       lines: {
        name: string;
        quantity: number;
        unit: string;
        totalMinor: number | null;
       }[];
       discountMinor: number;
       serviceChargeMinor: number;
       totalMinor: number | null;
       backMinor: number;
       receipt: string | null;
      } | null;
     };
    };
   };
  };
 };
 "pos.watch-shown": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     seconds: number;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/event-stream": {
      /** @enum {string} */
      event: "picture";
      data: {
       registerName: string;
       companyName: string;
       currency: string;
       locale: string;
       greeting: string;
       isAttended: boolean;
       picture: {
        /** @enum {string} */
        screen: "idle" | "ticket" | "pay" | "done";
        earlierLines: number;
        lines: {
         name: string;
         quantity: number;
         unit: string;
         totalMinor: number | null;
        }[];
        discountMinor: number;
        serviceChargeMinor: number;
        totalMinor: number | null;
        backMinor: number;
        receipt: string | null;
       } | null;
      };
     } | {
      /** @enum {string} */
      event: "quiet";
      data: Record<string, never>;
     } | {
      /** @enum {string} */
      event: "again";
      data: Record<string, never>;
     };
    };
   };
  };
 };
 "pos.list-sessions": {
  parameters: {
   query?: {
    shopId?: string;
    registerId?: string;
    state?: "open" | "closed";
    approval?: "not-needed" | "awaited" | "given";
    from?: string;
    to?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string;
       serial: number;
       /** @enum {string} */
       state: "open" | "closed";
       currency: string;
       /** Format: date */
       businessDay: string;
       /** Format: date-time */
       openedAt: string;
       openedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       floatMinor: number;
       heldBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       closedAt: string | null;
       closedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       expectedMinor: number | null;
       countedMinor: number | null;
       differenceMinor: number | null;
       leftMinor: number | null;
       foreign: {
        currency: string;
        floatMinor: number;
        expectedMinor: number | null;
        countedMinor: number | null;
        differenceMinor: number | null;
        leftMinor: number | null;
       }[];
       note: string | null;
       /** @enum {string} */
       approval: "not-needed" | "awaited" | "given";
       /** Format: date-time */
       approvedAt: string | null;
       approvedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       approvalNote: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "pos.open-session": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId: string;
     floatMinor: number;
     pieces?: {
      valueMinor: number;
      count: number;
     }[];
     foreign?: {
      currency: string;
      amountMinor: number;
      pieces?: {
       valueMinor: number;
       count: number;
      }[];
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      serial: number;
      /** @enum {string} */
      state: "open" | "closed";
      currency: string;
      /** Format: date */
      businessDay: string;
      /** Format: date-time */
      openedAt: string;
      openedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      floatMinor: number;
      heldBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      closedAt: string | null;
      closedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      expectedMinor: number | null;
      countedMinor: number | null;
      differenceMinor: number | null;
      leftMinor: number | null;
      foreign: {
       currency: string;
       floatMinor: number;
       expectedMinor: number | null;
       countedMinor: number | null;
       differenceMinor: number | null;
       leftMinor: number | null;
      }[];
      note: string | null;
      /** @enum {string} */
      approval: "not-needed" | "awaited" | "given";
      /** Format: date-time */
      approvedAt: string | null;
      approvedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      approvalNote: string | null;
     };
    };
   };
  };
 };
 "pos.get-session": {
  parameters: {
   query?: never;
   path: {
    sessionId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      serial: number;
      /** @enum {string} */
      state: "open" | "closed";
      currency: string;
      /** Format: date */
      businessDay: string;
      /** Format: date-time */
      openedAt: string;
      openedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      floatMinor: number;
      heldBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      closedAt: string | null;
      closedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      expectedMinor: number | null;
      countedMinor: number | null;
      differenceMinor: number | null;
      leftMinor: number | null;
      foreign: {
       currency: string;
       floatMinor: number;
       expectedMinor: number | null;
       countedMinor: number | null;
       differenceMinor: number | null;
       leftMinor: number | null;
      }[];
      note: string | null;
      /** @enum {string} */
      approval: "not-needed" | "awaited" | "given";
      /** Format: date-time */
      approvedAt: string | null;
      approvedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      approvalNote: string | null;
     };
    };
   };
  };
 };
 "pos.get-session-report": {
  parameters: {
   query?: never;
   path: {
    sessionId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** @enum {string} */
      kind: "X" | "Z";
      /** Format: date-time */
      asOf: string;
      session: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string;
       serial: number;
       /** @enum {string} */
       state: "open" | "closed";
       currency: string;
       /** Format: date */
       businessDay: string;
       /** Format: date-time */
       openedAt: string;
       openedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       floatMinor: number;
       heldBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       closedAt: string | null;
       closedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       expectedMinor: number | null;
       countedMinor: number | null;
       differenceMinor: number | null;
       leftMinor: number | null;
       foreign: {
        currency: string;
        floatMinor: number;
        expectedMinor: number | null;
        countedMinor: number | null;
        differenceMinor: number | null;
        leftMinor: number | null;
       }[];
       note: string | null;
       /** @enum {string} */
       approval: "not-needed" | "awaited" | "given";
       /** Format: date-time */
       approvedAt: string | null;
       approvedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       approvalNote: string | null;
      };
      firstNumber: string | null;
      lastNumber: string | null;
      sales: {
       count: number;
       totalMinor: number;
      };
      refunds: {
       count: number;
       totalMinor: number;
      };
      voids: {
       count: number;
       totalMinor: number;
      };
      netSalesMinor: number;
      serviceChargeMinor: number;
      discountMinor: number;
      taxMinor: number;
      roundingMinor: number;
      tipsMinor: number;
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      tenders: {
       type: "cash" | "card" | "bank_transfer" | "voucher" | "online" | "other" | "exchange" | string;
       takenMinor: number;
       returnedMinor: number;
       expectedMinor: number;
       countedMinor: number | null;
       differenceMinor: number | null;
       pieces: {
        valueMinor: number;
        count: number;
       }[] | null;
      }[];
      cash: {
       floatMinor: number;
       floatPieces: {
        valueMinor: number;
        count: number;
       }[] | null;
       takenMinor: number;
       returnedMinor: number;
       inMinor: number;
       outMinor: number;
       dropMinor: number;
       tipsMinor: number;
       expectedMinor: number;
      };
      foreign: {
       currency: string;
       floatMinor: number;
       floatPieces: {
        valueMinor: number;
        count: number;
       }[] | null;
       takenMinor: number;
       returnedMinor: number;
       worthMinor: number;
       inMinor: number;
       outMinor: number;
       dropMinor: number;
       expectedMinor: number;
       countedMinor: number | null;
       differenceMinor: number | null;
       leftMinor: number | null;
       pieces: {
        valueMinor: number;
        count: number;
       }[] | null;
      }[];
      cashiers: {
       by: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       sales: number;
       refunds: number;
       netSalesMinor: number;
       tipsMinor: number;
      }[];
      shifts: {
       by: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       beganAt: string;
       /** Format: date-time */
       endedAt: string | null;
       expectedMinor: number | null;
       countedMinor: number | null;
       foreign: {
        currency: string;
        expectedMinor: number;
        countedMinor: number | null;
       }[];
      }[];
     };
    };
   };
  };
 };
 "pos.list-cash-movements": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
   path: {
    sessionId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       sessionId: string;
       /** @enum {string} */
       kind: "in" | "out" | "drop" | "tips";
       currency: string;
       amountMinor: number;
       reason: string;
       /** Format: date-time */
       occurredAt: string;
       by: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "pos.move-cash": {
  parameters: {
   query?: never;
   path: {
    sessionId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     kind: "in" | "out" | "drop" | "tips";
     amountMinor: number;
     currency?: string;
     reason: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      sessionId: string;
      /** @enum {string} */
      kind: "in" | "out" | "drop" | "tips";
      currency: string;
      amountMinor: number;
      reason: string;
      /** Format: date-time */
      occurredAt: string;
      by: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
     };
    };
   };
  };
 };
 "pos.take-over-session": {
  parameters: {
   query?: never;
   path: {
    sessionId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     countedMinor?: number;
     foreign?: {
      currency: string;
      amountMinor: number;
      pieces?: {
       valueMinor: number;
       count: number;
      }[];
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      serial: number;
      /** @enum {string} */
      state: "open" | "closed";
      currency: string;
      /** Format: date */
      businessDay: string;
      /** Format: date-time */
      openedAt: string;
      openedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      floatMinor: number;
      heldBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      closedAt: string | null;
      closedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      expectedMinor: number | null;
      countedMinor: number | null;
      differenceMinor: number | null;
      leftMinor: number | null;
      foreign: {
       currency: string;
       floatMinor: number;
       expectedMinor: number | null;
       countedMinor: number | null;
       differenceMinor: number | null;
       leftMinor: number | null;
      }[];
      note: string | null;
      /** @enum {string} */
      approval: "not-needed" | "awaited" | "given";
      /** Format: date-time */
      approvedAt: string | null;
      approvedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      approvalNote: string | null;
     };
    };
   };
  };
 };
 "pos.close-session": {
  parameters: {
   query?: never;
   path: {
    sessionId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     counted: {
      tender: "cash" | "card" | "bank_transfer" | "voucher" | "online" | "other" | string;
      amountMinor: number;
      pieces?: {
       valueMinor: number;
       count: number;
      }[];
     }[];
     leftMinor?: number;
     foreign?: {
      currency: string;
      amountMinor: number;
      pieces?: {
       valueMinor: number;
       count: number;
      }[];
      leftMinor?: number;
     }[];
     /** @default false */
     acceptDifference?: boolean;
     note?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      serial: number;
      /** @enum {string} */
      state: "open" | "closed";
      currency: string;
      /** Format: date */
      businessDay: string;
      /** Format: date-time */
      openedAt: string;
      openedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      floatMinor: number;
      heldBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      closedAt: string | null;
      closedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      expectedMinor: number | null;
      countedMinor: number | null;
      differenceMinor: number | null;
      leftMinor: number | null;
      foreign: {
       currency: string;
       floatMinor: number;
       expectedMinor: number | null;
       countedMinor: number | null;
       differenceMinor: number | null;
       leftMinor: number | null;
      }[];
      note: string | null;
      /** @enum {string} */
      approval: "not-needed" | "awaited" | "given";
      /** Format: date-time */
      approvedAt: string | null;
      approvedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      approvalNote: string | null;
     };
    };
   };
  };
 };
 "pos.approve-difference": {
  parameters: {
   query?: never;
   path: {
    sessionId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     note?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      serial: number;
      /** @enum {string} */
      state: "open" | "closed";
      currency: string;
      /** Format: date */
      businessDay: string;
      /** Format: date-time */
      openedAt: string;
      openedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      floatMinor: number;
      heldBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      closedAt: string | null;
      closedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      expectedMinor: number | null;
      countedMinor: number | null;
      differenceMinor: number | null;
      leftMinor: number | null;
      foreign: {
       currency: string;
       floatMinor: number;
       expectedMinor: number | null;
       countedMinor: number | null;
       differenceMinor: number | null;
       leftMinor: number | null;
      }[];
      note: string | null;
      /** @enum {string} */
      approval: "not-needed" | "awaited" | "given";
      /** Format: date-time */
      approvedAt: string | null;
      approvedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      approvalNote: string | null;
     };
    };
   };
  };
 };
 "pos.list-daily-balances": {
  parameters: {
   query?: {
    from?: string;
    to?: string;
    by?: "register" | "shop";
    shopId?: string;
    registerId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: date */
       businessDay: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string | null;
       currency: string;
       sessions: number;
       open: number;
       openingMinor: number;
       takenMinor: number;
       returnedMinor: number;
       inMinor: number;
       outMinor: number;
       dropMinor: number;
       closingMinor: number | null;
       differenceMinor: number;
       foreign: {
        currency: string;
        openingMinor: number;
        takenMinor: number;
        returnedMinor: number;
        inMinor: number;
        outMinor: number;
        dropMinor: number;
        closingMinor: number | null;
        differenceMinor: number;
       }[];
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "pos.list-sales": {
  parameters: {
   query?: {
    from?: string;
    to?: string;
    number?: string;
    reference?: string;
    customerId?: string;
    shopId?: string;
    userId?: string;
    variantId?: string;
    tender?: "cash" | "card" | "bank_transfer" | "voucher" | "online" | "other" | "exchange" | string;
    orderType?: "dine-in" | "take-away" | "delivery";
    sessionId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "sale" | "refund" | "void";
       number: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string;
       /** Format: uuid */
       sessionId: string | null;
       /** Format: uuid */
       originalId: string | null;
       reference: string | null;
       /** Format: uuid */
       customerId: string | null;
       /** Format: uuid */
       userId: string | null;
       currency: string;
       occurredAt: string;
       /** Format: date */
       businessDay: string;
       state: string;
       totalMinor: number;
       taxMinor: number;
       dueMinor: number;
       /** @enum {string|null} */
       orderType: "dine-in" | "take-away" | "delivery" | null;
       ticketName: string | null;
       exchange: {
        /** Format: uuid */
        id: string;
        number: string;
       } | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "pos.post-sale": {
  parameters: {
   query?: never;
   header?: {
    "stoa-approval"?: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId: string;
     /** Format: date-time */
     occurredAt?: string;
     reference?: string;
     note?: string;
     /** Format: uuid */
     customerId?: string;
     lines: {
      /** Format: uuid */
      variantId?: string;
      quantity: string;
      scaleCode?: string;
      /** Format: uuid */
      packId?: string;
      unitPriceMinor?: number;
      name?: string;
      discount?: {
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      };
      sku?: string;
      barcode?: string;
     }[];
     discount?: {
      reason?: string;
      percent: string;
     } | {
      reason?: string;
      amountMinor: number;
     };
     taxExemption?: "none" | {
      /** @enum {string} */
      kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
      certificate: string;
     };
     serviceChargeOff?: string;
     extras?: {
      [key: string]: unknown;
     };
     tenders: {
      type: "cash" | "card" | "bank_transfer" | "voucher" | "online" | "other" | string;
      amountMinor: number;
      tipMinor?: number;
      foreign?: {
       currency: string;
       amountMinor: number;
       rate: string;
      };
      reference?: string;
      /** Format: uuid */
      paymentId?: string;
     }[];
     totalMinor?: number;
     custom?: {
      [key: string]: (string | number | boolean | string[]) | null;
     };
     /** Format: uuid */
     ticketId?: string;
     ticketVersion?: number;
     /** @enum {string} */
     orderType?: "dine-in" | "take-away" | "delivery";
     ticketName?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "sale" | "refund" | "void";
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      /** Format: uuid */
      sessionId: string | null;
      /** Format: uuid */
      originalId: string | null;
      reference: string | null;
      /** Format: uuid */
      customerId: string | null;
      /** Format: uuid */
      userId: string | null;
      currency: string;
      taxMode: string;
      occurredAt: string;
      /** Format: date */
      businessDay: string;
      state: string;
      subtotalMinor: number;
      discountMinor: number;
      discountReason: string | null;
      serviceCharge: {
       ratePpm: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       taxes: {
        code: string;
        ratePpm: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
       }[];
      } | null;
      serviceChargeOff: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      ticketName: string | null;
      dueMinor: number;
      paidMinor: number;
      changeMinor: number;
      tipMinor: number;
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
       /** @enum {boolean} */
       exempt?: true;
      }[];
      taxExemption: {
       kind: string;
       certificate: string;
       byHand: boolean;
      } | null;
      exemptTaxMinor: number;
      note: string | null;
      exchange: {
       /** Format: uuid */
       id: string;
       number: string;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       scaleCode: string | null;
       packQuantity: string | null;
       priceList: string | null;
       unitPriceMinor: number;
       discountMinor: number;
       discountReason: string | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       refundedQuantity: string;
       originalLineNo: number | null;
       fields: {
        key: string;
        labels: {
         [key: string]: string;
        };
        /** @enum {string} */
        type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
        value: unknown;
       }[];
       costMinor?: number | null;
      }[];
      tenders: {
       type: string;
       amountMinor: number;
       tipMinor: number;
       reference: string | null;
       /** Format: uuid */
       paymentId: string | null;
       foreign: {
        currency: string;
        amountMinor: number;
        rate: string;
       } | null;
      }[];
      adjustments: {
       plugin: string;
       title: string;
       lineNo: number;
       amountMinor: number;
      }[];
      extras: {
       [key: string]: unknown;
      } | null;
      custom: {
       [key: string]: unknown;
      };
      customVersion: number;
      fields: {
       key: string;
       labels: {
        [key: string]: string;
       };
       /** @enum {string} */
       type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
       value: unknown;
      }[];
     };
    };
   };
  };
 };
 "pos.post-sales": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     records: {
      /** Format: uuid */
      registerId: string;
      /** Format: date-time */
      occurredAt?: string;
      reference?: string;
      note?: string;
      /** Format: uuid */
      customerId?: string;
      lines: {
       /** Format: uuid */
       variantId?: string;
       quantity: string;
       scaleCode?: string;
       /** Format: uuid */
       packId?: string;
       unitPriceMinor?: number;
       name?: string;
       discount?: {
        reason?: string;
        percent: string;
       } | {
        reason?: string;
        amountMinor: number;
       };
       sku?: string;
       barcode?: string;
      }[];
      discount?: {
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      };
      taxExemption?: "none" | {
       /** @enum {string} */
       kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
       certificate: string;
      };
      serviceChargeOff?: string;
      extras?: {
       [key: string]: unknown;
      };
      tenders: {
       type: "cash" | "card" | "bank_transfer" | "voucher" | "online" | "other" | string;
       amountMinor: number;
       tipMinor?: number;
       foreign?: {
        currency: string;
        amountMinor: number;
        rate: string;
       };
       reference?: string;
       /** Format: uuid */
       paymentId?: string;
      }[];
      totalMinor?: number;
      custom?: {
       [key: string]: (string | number | boolean | string[]) | null;
      };
      /** Format: uuid */
      ticketId?: string;
      ticketVersion?: number;
      /** @enum {string} */
      orderType?: "dine-in" | "take-away" | "delivery";
      ticketName?: string;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      kept: number;
      refused: number;
      items: {
       index: number;
       status: number;
       /** Format: uuid */
       id: string | null;
       problem: components["schemas"]["Problem"] | null;
      }[];
     };
    };
   };
  };
 };
 "pos.find-sale": {
  parameters: {
   query: {
    text: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "sale" | "refund" | "void";
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      /** Format: uuid */
      sessionId: string | null;
      /** Format: uuid */
      originalId: string | null;
      reference: string | null;
      /** Format: uuid */
      customerId: string | null;
      /** Format: uuid */
      userId: string | null;
      currency: string;
      taxMode: string;
      occurredAt: string;
      /** Format: date */
      businessDay: string;
      state: string;
      subtotalMinor: number;
      discountMinor: number;
      discountReason: string | null;
      serviceCharge: {
       ratePpm: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       taxes: {
        code: string;
        ratePpm: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
       }[];
      } | null;
      serviceChargeOff: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      ticketName: string | null;
      dueMinor: number;
      paidMinor: number;
      changeMinor: number;
      tipMinor: number;
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
       /** @enum {boolean} */
       exempt?: true;
      }[];
      taxExemption: {
       kind: string;
       certificate: string;
       byHand: boolean;
      } | null;
      exemptTaxMinor: number;
      note: string | null;
      exchange: {
       /** Format: uuid */
       id: string;
       number: string;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       scaleCode: string | null;
       packQuantity: string | null;
       priceList: string | null;
       unitPriceMinor: number;
       discountMinor: number;
       discountReason: string | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       refundedQuantity: string;
       originalLineNo: number | null;
       fields: {
        key: string;
        labels: {
         [key: string]: string;
        };
        /** @enum {string} */
        type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
        value: unknown;
       }[];
       costMinor?: number | null;
      }[];
      tenders: {
       type: string;
       amountMinor: number;
       tipMinor: number;
       reference: string | null;
       /** Format: uuid */
       paymentId: string | null;
       foreign: {
        currency: string;
        amountMinor: number;
        rate: string;
       } | null;
      }[];
      adjustments: {
       plugin: string;
       title: string;
       lineNo: number;
       amountMinor: number;
      }[];
      extras: {
       [key: string]: unknown;
      } | null;
      custom: {
       [key: string]: unknown;
      };
      customVersion: number;
      fields: {
       key: string;
       labels: {
        [key: string]: string;
       };
       /** @enum {string} */
       type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
       value: unknown;
      }[];
     };
    };
   };
  };
 };
 "pos.get-sale": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "sale" | "refund" | "void";
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      /** Format: uuid */
      sessionId: string | null;
      /** Format: uuid */
      originalId: string | null;
      reference: string | null;
      /** Format: uuid */
      customerId: string | null;
      /** Format: uuid */
      userId: string | null;
      currency: string;
      taxMode: string;
      occurredAt: string;
      /** Format: date */
      businessDay: string;
      state: string;
      subtotalMinor: number;
      discountMinor: number;
      discountReason: string | null;
      serviceCharge: {
       ratePpm: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       taxes: {
        code: string;
        ratePpm: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
       }[];
      } | null;
      serviceChargeOff: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      ticketName: string | null;
      dueMinor: number;
      paidMinor: number;
      changeMinor: number;
      tipMinor: number;
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
       /** @enum {boolean} */
       exempt?: true;
      }[];
      taxExemption: {
       kind: string;
       certificate: string;
       byHand: boolean;
      } | null;
      exemptTaxMinor: number;
      note: string | null;
      exchange: {
       /** Format: uuid */
       id: string;
       number: string;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       scaleCode: string | null;
       packQuantity: string | null;
       priceList: string | null;
       unitPriceMinor: number;
       discountMinor: number;
       discountReason: string | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       refundedQuantity: string;
       originalLineNo: number | null;
       fields: {
        key: string;
        labels: {
         [key: string]: string;
        };
        /** @enum {string} */
        type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
        value: unknown;
       }[];
       costMinor?: number | null;
      }[];
      tenders: {
       type: string;
       amountMinor: number;
       tipMinor: number;
       reference: string | null;
       /** Format: uuid */
       paymentId: string | null;
       foreign: {
        currency: string;
        amountMinor: number;
        rate: string;
       } | null;
      }[];
      adjustments: {
       plugin: string;
       title: string;
       lineNo: number;
       amountMinor: number;
      }[];
      extras: {
       [key: string]: unknown;
      } | null;
      custom: {
       [key: string]: unknown;
      };
      customVersion: number;
      fields: {
       key: string;
       labels: {
        [key: string]: string;
       };
       /** @enum {string} */
       type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
       value: unknown;
      }[];
     };
    };
   };
  };
 };
 "pos.change-sale-fields": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     customVersion: number;
     custom: {
      [key: string]: (string | number | boolean | string[]) | null;
     };
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "sale" | "refund" | "void";
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      /** Format: uuid */
      sessionId: string | null;
      /** Format: uuid */
      originalId: string | null;
      reference: string | null;
      /** Format: uuid */
      customerId: string | null;
      /** Format: uuid */
      userId: string | null;
      currency: string;
      taxMode: string;
      occurredAt: string;
      /** Format: date */
      businessDay: string;
      state: string;
      subtotalMinor: number;
      discountMinor: number;
      discountReason: string | null;
      serviceCharge: {
       ratePpm: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       taxes: {
        code: string;
        ratePpm: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
       }[];
      } | null;
      serviceChargeOff: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      ticketName: string | null;
      dueMinor: number;
      paidMinor: number;
      changeMinor: number;
      tipMinor: number;
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
       /** @enum {boolean} */
       exempt?: true;
      }[];
      taxExemption: {
       kind: string;
       certificate: string;
       byHand: boolean;
      } | null;
      exemptTaxMinor: number;
      note: string | null;
      exchange: {
       /** Format: uuid */
       id: string;
       number: string;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       scaleCode: string | null;
       packQuantity: string | null;
       priceList: string | null;
       unitPriceMinor: number;
       discountMinor: number;
       discountReason: string | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       refundedQuantity: string;
       originalLineNo: number | null;
       fields: {
        key: string;
        labels: {
         [key: string]: string;
        };
        /** @enum {string} */
        type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
        value: unknown;
       }[];
       costMinor?: number | null;
      }[];
      tenders: {
       type: string;
       amountMinor: number;
       tipMinor: number;
       reference: string | null;
       /** Format: uuid */
       paymentId: string | null;
       foreign: {
        currency: string;
        amountMinor: number;
        rate: string;
       } | null;
      }[];
      adjustments: {
       plugin: string;
       title: string;
       lineNo: number;
       amountMinor: number;
      }[];
      extras: {
       [key: string]: unknown;
      } | null;
      custom: {
       [key: string]: unknown;
      };
      customVersion: number;
      fields: {
       key: string;
       labels: {
        [key: string]: string;
       };
       /** @enum {string} */
       type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
       value: unknown;
      }[];
     };
    };
   };
  };
 };
 "pos.void-sale": {
  parameters: {
   query?: never;
   header?: {
    "stoa-approval"?: string;
   };
   path: {
    saleId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId: string;
     reason: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "sale" | "refund" | "void";
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      /** Format: uuid */
      sessionId: string | null;
      /** Format: uuid */
      originalId: string | null;
      reference: string | null;
      /** Format: uuid */
      customerId: string | null;
      /** Format: uuid */
      userId: string | null;
      currency: string;
      taxMode: string;
      occurredAt: string;
      /** Format: date */
      businessDay: string;
      state: string;
      subtotalMinor: number;
      discountMinor: number;
      discountReason: string | null;
      serviceCharge: {
       ratePpm: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       taxes: {
        code: string;
        ratePpm: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
       }[];
      } | null;
      serviceChargeOff: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      ticketName: string | null;
      dueMinor: number;
      paidMinor: number;
      changeMinor: number;
      tipMinor: number;
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
       /** @enum {boolean} */
       exempt?: true;
      }[];
      taxExemption: {
       kind: string;
       certificate: string;
       byHand: boolean;
      } | null;
      exemptTaxMinor: number;
      note: string | null;
      exchange: {
       /** Format: uuid */
       id: string;
       number: string;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       scaleCode: string | null;
       packQuantity: string | null;
       priceList: string | null;
       unitPriceMinor: number;
       discountMinor: number;
       discountReason: string | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       refundedQuantity: string;
       originalLineNo: number | null;
       fields: {
        key: string;
        labels: {
         [key: string]: string;
        };
        /** @enum {string} */
        type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
        value: unknown;
       }[];
       costMinor?: number | null;
      }[];
      tenders: {
       type: string;
       amountMinor: number;
       tipMinor: number;
       reference: string | null;
       /** Format: uuid */
       paymentId: string | null;
       foreign: {
        currency: string;
        amountMinor: number;
        rate: string;
       } | null;
      }[];
      adjustments: {
       plugin: string;
       title: string;
       lineNo: number;
       amountMinor: number;
      }[];
      extras: {
       [key: string]: unknown;
      } | null;
      custom: {
       [key: string]: unknown;
      };
      customVersion: number;
      fields: {
       key: string;
       labels: {
        [key: string]: string;
       };
       /** @enum {string} */
       type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
       value: unknown;
      }[];
     };
    };
   };
  };
 };
 "pos.get-receipt": {
  parameters: {
   query?: {
    form?: "receipt" | "gift";
    printId?: string;
   };
   path: {
    saleId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      document: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "sale" | "refund" | "void";
       number: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string;
       /** Format: uuid */
       sessionId: string | null;
       /** Format: uuid */
       originalId: string | null;
       reference: string | null;
       /** Format: uuid */
       customerId: string | null;
       /** Format: uuid */
       userId: string | null;
       currency: string;
       taxMode: string;
       occurredAt: string;
       /** Format: date */
       businessDay: string;
       state: string;
       subtotalMinor: number;
       discountMinor: number;
       discountReason: string | null;
       serviceCharge: {
        ratePpm: number;
        netMinor: number;
        taxMinor: number;
        totalMinor: number;
        taxes: {
         code: string;
         ratePpm: number;
         taxMinor: number;
         /** @enum {boolean} */
         exempt?: true;
        }[];
       } | null;
       serviceChargeOff: string | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       roundingMinor: number;
       /** @enum {string|null} */
       orderType: "dine-in" | "take-away" | "delivery" | null;
       ticketName: string | null;
       dueMinor: number;
       paidMinor: number;
       changeMinor: number;
       tipMinor: number;
       taxes: {
        code: string;
        ratePpm: number;
        baseMinor: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
       }[];
       taxExemption: {
        kind: string;
        certificate: string;
        byHand: boolean;
       } | null;
       exemptTaxMinor: number;
       note: string | null;
       exchange: {
        /** Format: uuid */
        id: string;
        number: string;
       } | null;
       lines: {
        lineNo: number;
        /** Format: uuid */
        variantId: string;
        sku: string;
        name: string;
        quantity: string;
        /** @enum {string} */
        unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
        scaleCode: string | null;
        packQuantity: string | null;
        priceList: string | null;
        unitPriceMinor: number;
        discountMinor: number;
        discountReason: string | null;
        netMinor: number;
        taxMinor: number;
        totalMinor: number;
        refundedQuantity: string;
        originalLineNo: number | null;
        fields: {
         key: string;
         labels: {
          [key: string]: string;
         };
         /** @enum {string} */
         type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
         value: unknown;
        }[];
        costMinor?: number | null;
       }[];
       tenders: {
        type: string;
        amountMinor: number;
        tipMinor: number;
        reference: string | null;
        /** Format: uuid */
        paymentId: string | null;
        foreign: {
         currency: string;
         amountMinor: number;
         rate: string;
        } | null;
       }[];
       adjustments: {
        plugin: string;
        title: string;
        lineNo: number;
        amountMinor: number;
       }[];
       extras: {
        [key: string]: unknown;
       } | null;
       custom: {
        [key: string]: unknown;
       };
       customVersion: number;
       fields: {
        key: string;
        labels: {
         [key: string]: string;
        };
        /** @enum {string} */
        type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
        value: unknown;
       }[];
      };
      /** @enum {string} */
      form: "receipt" | "gift";
      seller: {
       company: string;
       taxNumber: string | null;
       shop: string;
       address: string | null;
      };
      locale: string;
      timeZone: string;
      title: string;
      header: string;
      footer: string;
      printed: {
       copy: string | null;
       orderFor: string | null;
       fields: string[];
       occurredAt: string;
       lines: {
        text: string;
        detail: string;
        amount: string;
        fields: string[];
       }[];
       sums: {
        text: string;
        amount: string;
        strong: boolean;
       }[];
       qr: {
        text: string;
        caption: string;
       } | null;
      };
     };
    };
   };
  };
 };
 "pos.get-receipt.html": {
  parameters: {
   query?: {
    form?: "receipt" | "gift";
    printId?: string;
   };
   path: {
    saleId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/html": string;
    };
   };
  };
 };
 "pos.get-receipt.pdf": {
  parameters: {
   query?: {
    form?: "receipt" | "gift";
    printId?: string;
   };
   path: {
    saleId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/pdf": string;
    };
   };
  };
 };
 "pos.get-escpos-receipt.octet-stream": {
  parameters: {
   query?: {
    form?: "receipt" | "gift";
    printId?: string;
    width?: 58 | 80;
    lettering?: "text" | "picture";
   };
   path: {
    saleId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/octet-stream": string;
    };
   };
  };
 };
 "pos.list-prints": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       documentId: string;
       /** @enum {string} */
       form: "receipt" | "gift";
       printNo: number;
       /** Format: date-time */
       printedAt: string;
       /** Format: uuid */
       userId: string | null;
       network: {
        /** Format: uuid */
        registerId: string;
        /** @enum {string} */
        state: "queued" | "sending" | "sent" | "unconfirmed" | "failed";
        fault: string | null;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "pos.print-receipt": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     /** @enum {string} */
     form?: "receipt" | "gift";
     /** Format: uuid */
     registerId?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      documentId: string;
      /** @enum {string} */
      form: "receipt" | "gift";
      printNo: number;
      /** Format: date-time */
      printedAt: string;
      /** Format: uuid */
      userId: string | null;
      network: {
       /** Format: uuid */
       registerId: string;
       /** @enum {string} */
       state: "queued" | "sending" | "sent" | "unconfirmed" | "failed";
       fault: string | null;
      } | null;
     };
    };
   };
  };
 };
 "pos.retry-print": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
    printId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      documentId: string;
      /** @enum {string} */
      form: "receipt" | "gift";
      printNo: number;
      /** Format: date-time */
      printedAt: string;
      /** Format: uuid */
      userId: string | null;
      network: {
       /** Format: uuid */
       registerId: string;
       /** @enum {string} */
       state: "queued" | "sending" | "sent" | "unconfirmed" | "failed";
       fault: string | null;
      } | null;
     };
    };
   };
  };
 };
 "pos.get-receipt-link": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      address: string | null;
     };
    };
   };
  };
 };
 "pos.revoke-receipt-link": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      address: string | null;
     };
    };
   };
  };
 };
 "pos.renew-receipt-link": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      address: string | null;
     };
    };
   };
  };
 };
 "pos.list-sendings": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       channel: "email" | "whatsapp";
       address: string;
       /** @enum {string} */
       state: "queued" | "sent" | "delivered" | "read" | "failed";
       /** Format: date-time */
       sentAt: string;
       /** Format: uuid */
       userId: string | null;
      }[];
     };
    };
   };
  };
 };
 "pos.send-receipt": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     channel: "email" | "whatsapp";
     to: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      channel: "email" | "whatsapp";
      address: string;
      /** @enum {string} */
      state: "queued" | "sent" | "delivered" | "read" | "failed";
      /** Format: date-time */
      sentAt: string;
      /** Format: uuid */
      userId: string | null;
     };
    };
   };
  };
 };
 "pos.list-invoices-of-sale": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "invoice" | "credit-note";
       number: string;
       /** Format: uuid */
       seriesId: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string;
       /** Format: uuid */
       documentId: string;
       /** Format: uuid */
       originalId: string | null;
       /** Format: uuid */
       customerId: string | null;
       /** Format: uuid */
       userId: string | null;
       /** Format: date-time */
       issuedAt: string;
       /** Format: date */
       issuedOn: string;
       currency: string;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       buyer: {
        name: string;
        taxId: string | null;
       };
      }[];
      /** Format: uuid */
      open: string | null;
      buyer: {
       name: string;
       taxId: string | null;
       country: string | null;
       address: string | null;
      } | null;
     };
    };
   };
  };
 };
 "pos.issue-invoice": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     buyer: {
      name: string;
      taxId?: string;
      country?: string;
      address?: string;
     };
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "invoice" | "credit-note";
      number: string;
      /** Format: uuid */
      seriesId: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      /** Format: uuid */
      documentId: string;
      /** Format: uuid */
      originalId: string | null;
      /** Format: uuid */
      customerId: string | null;
      /** Format: uuid */
      userId: string | null;
      /** Format: date-time */
      issuedAt: string;
      /** Format: date */
      issuedOn: string;
      currency: string;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      content: {
       locale: string;
       timeZone: string;
       seller: {
        name: string;
        taxId: string | null;
        address: string | null;
        shop: string;
       };
       buyer: {
        name: string;
        taxId: string | null;
        country: string | null;
        address: string | null;
       };
       document: {
        /** @enum {string} */
        kind: "sale" | "refund" | "void";
        number: string;
       };
       /** Format: date */
       suppliedOn: string;
       corrects: {
        number: string;
        /** Format: date */
        issuedOn: string;
       } | null;
       reason: string | null;
       currency: string;
       /** @enum {string} */
       taxMode: "inclusive" | "exclusive";
       lines: {
        lineNo: number;
        sku: string;
        name: string;
        quantity: string;
        /** @enum {string} */
        unit?: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
        unitPriceMinor: number;
        discountMinor: number;
        netMinor: number;
        taxMinor: number;
        totalMinor: number;
        taxes: {
         code: string;
         ratePpm: number;
         taxMinor: number;
         /** @enum {boolean} */
         exempt?: true;
        }[];
        lots?: {
         code: string;
         quantity: string;
         /** Format: date */
         expiresOn: string | null;
         isSerial: boolean;
        }[];
       }[];
       serviceCharge?: {
        ratePpm: number;
        netMinor: number;
        taxMinor: number;
        totalMinor: number;
        taxes: {
         code: string;
         ratePpm: number;
         taxMinor: number;
         /** @enum {boolean} */
         exempt?: true;
        }[];
       };
       taxes: {
        code: string;
        ratePpm: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
        baseMinor: number;
       }[];
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       roundingMinor: number;
       dueMinor: number;
       legalText: string;
       taxExemption?: {
        kind: string;
        certificate: string;
       };
       fiscal: {
        signature: string | null;
        qr: string | null;
        legalLines: string[];
       } | null;
      };
      hash: string | null;
      previousHash: string | null;
      creditNotes: {
       /** Format: uuid */
       id: string;
       number: string;
       totalMinor: number;
      }[];
     };
    };
   };
  };
 };
 "pos.list-invoices": {
  parameters: {
   query?: {
    from?: string;
    to?: string;
    number?: string;
    taxId?: string;
    customerId?: string;
    seriesId?: string;
    kind?: "invoice" | "credit-note";
    shopId?: string;
    documentId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "invoice" | "credit-note";
       number: string;
       /** Format: uuid */
       seriesId: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string;
       /** Format: uuid */
       documentId: string;
       /** Format: uuid */
       originalId: string | null;
       /** Format: uuid */
       customerId: string | null;
       /** Format: uuid */
       userId: string | null;
       /** Format: date-time */
       issuedAt: string;
       /** Format: date */
       issuedOn: string;
       currency: string;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       buyer: {
        name: string;
        taxId: string | null;
       };
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "pos.get-invoice": {
  parameters: {
   query?: never;
   path: {
    invoiceId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "invoice" | "credit-note";
      number: string;
      /** Format: uuid */
      seriesId: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      /** Format: uuid */
      documentId: string;
      /** Format: uuid */
      originalId: string | null;
      /** Format: uuid */
      customerId: string | null;
      /** Format: uuid */
      userId: string | null;
      /** Format: date-time */
      issuedAt: string;
      /** Format: date */
      issuedOn: string;
      currency: string;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      content: {
       locale: string;
       timeZone: string;
       seller: {
        name: string;
        taxId: string | null;
        address: string | null;
        shop: string;
       };
       buyer: {
        name: string;
        taxId: string | null;
        country: string | null;
        address: string | null;
       };
       document: {
        /** @enum {string} */
        kind: "sale" | "refund" | "void";
        number: string;
       };
       /** Format: date */
       suppliedOn: string;
       corrects: {
        number: string;
        /** Format: date */
        issuedOn: string;
       } | null;
       reason: string | null;
       currency: string;
       /** @enum {string} */
       taxMode: "inclusive" | "exclusive";
       lines: {
        lineNo: number;
        sku: string;
        name: string;
        quantity: string;
        /** @enum {string} */
        unit?: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
        unitPriceMinor: number;
        discountMinor: number;
        netMinor: number;
        taxMinor: number;
        totalMinor: number;
        taxes: {
         code: string;
         ratePpm: number;
         taxMinor: number;
         /** @enum {boolean} */
         exempt?: true;
        }[];
        lots?: {
         code: string;
         quantity: string;
         /** Format: date */
         expiresOn: string | null;
         isSerial: boolean;
        }[];
       }[];
       serviceCharge?: {
        ratePpm: number;
        netMinor: number;
        taxMinor: number;
        totalMinor: number;
        taxes: {
         code: string;
         ratePpm: number;
         taxMinor: number;
         /** @enum {boolean} */
         exempt?: true;
        }[];
       };
       taxes: {
        code: string;
        ratePpm: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
        baseMinor: number;
       }[];
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       roundingMinor: number;
       dueMinor: number;
       legalText: string;
       taxExemption?: {
        kind: string;
        certificate: string;
       };
       fiscal: {
        signature: string | null;
        qr: string | null;
        legalLines: string[];
       } | null;
      };
      hash: string | null;
      previousHash: string | null;
      creditNotes: {
       /** Format: uuid */
       id: string;
       number: string;
       totalMinor: number;
      }[];
     };
    };
   };
  };
 };
 "pos.correct-invoice": {
  parameters: {
   query?: never;
   path: {
    invoiceId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     reason: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "invoice" | "credit-note";
      number: string;
      /** Format: uuid */
      seriesId: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      /** Format: uuid */
      documentId: string;
      /** Format: uuid */
      originalId: string | null;
      /** Format: uuid */
      customerId: string | null;
      /** Format: uuid */
      userId: string | null;
      /** Format: date-time */
      issuedAt: string;
      /** Format: date */
      issuedOn: string;
      currency: string;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      content: {
       locale: string;
       timeZone: string;
       seller: {
        name: string;
        taxId: string | null;
        address: string | null;
        shop: string;
       };
       buyer: {
        name: string;
        taxId: string | null;
        country: string | null;
        address: string | null;
       };
       document: {
        /** @enum {string} */
        kind: "sale" | "refund" | "void";
        number: string;
       };
       /** Format: date */
       suppliedOn: string;
       corrects: {
        number: string;
        /** Format: date */
        issuedOn: string;
       } | null;
       reason: string | null;
       currency: string;
       /** @enum {string} */
       taxMode: "inclusive" | "exclusive";
       lines: {
        lineNo: number;
        sku: string;
        name: string;
        quantity: string;
        /** @enum {string} */
        unit?: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
        unitPriceMinor: number;
        discountMinor: number;
        netMinor: number;
        taxMinor: number;
        totalMinor: number;
        taxes: {
         code: string;
         ratePpm: number;
         taxMinor: number;
         /** @enum {boolean} */
         exempt?: true;
        }[];
        lots?: {
         code: string;
         quantity: string;
         /** Format: date */
         expiresOn: string | null;
         isSerial: boolean;
        }[];
       }[];
       serviceCharge?: {
        ratePpm: number;
        netMinor: number;
        taxMinor: number;
        totalMinor: number;
        taxes: {
         code: string;
         ratePpm: number;
         taxMinor: number;
         /** @enum {boolean} */
         exempt?: true;
        }[];
       };
       taxes: {
        code: string;
        ratePpm: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
        baseMinor: number;
       }[];
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       roundingMinor: number;
       dueMinor: number;
       legalText: string;
       taxExemption?: {
        kind: string;
        certificate: string;
       };
       fiscal: {
        signature: string | null;
        qr: string | null;
        legalLines: string[];
       } | null;
      };
      hash: string | null;
      previousHash: string | null;
      creditNotes: {
       /** Format: uuid */
       id: string;
       number: string;
       totalMinor: number;
      }[];
     };
    };
   };
  };
 };
 "pos.get-invoice.html": {
  parameters: {
   query?: never;
   path: {
    invoiceId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/html": string;
    };
   };
  };
 };
 "pos.get-invoice.pdf": {
  parameters: {
   query?: never;
   path: {
    invoiceId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/pdf": string;
    };
   };
  };
 };
 "pos.list-invoice-series": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "invoice" | "credit-note";
       /** Format: uuid */
       shopId: string | null;
       /** Format: uuid */
       registerId: string | null;
       prefix: string;
       padding: number;
       yearly: boolean;
       nextNumber: string;
       issued: number;
       chained: boolean;
       /** Format: date-time */
       closedAt: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "pos.create-invoice-series": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     kind: "invoice" | "credit-note";
     /** Format: uuid */
     shopId?: string;
     /** Format: uuid */
     registerId?: string;
     prefix: string;
     /** @default 6 */
     padding?: number;
     /** @default true */
     yearly?: boolean;
     /** @default 1 */
     firstNumber?: number;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "invoice" | "credit-note";
      /** Format: uuid */
      shopId: string | null;
      /** Format: uuid */
      registerId: string | null;
      prefix: string;
      padding: number;
      yearly: boolean;
      nextNumber: string;
      issued: number;
      chained: boolean;
      /** Format: date-time */
      closedAt: string | null;
     };
    };
   };
  };
 };
 "pos.close-invoice-series": {
  parameters: {
   query?: never;
   path: {
    seriesId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "invoice" | "credit-note";
      /** Format: uuid */
      shopId: string | null;
      /** Format: uuid */
      registerId: string | null;
      prefix: string;
      padding: number;
      yearly: boolean;
      nextNumber: string;
      issued: number;
      chained: boolean;
      /** Format: date-time */
      closedAt: string | null;
     };
    };
   };
  };
 };
 "pos.verify-invoice-chain": {
  parameters: {
   query?: {
    after?: number;
    limit?: number;
   };
   path: {
    seriesId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      checked: number;
      unchained: number;
      broken: {
       position: number;
       number: string | null;
       /** @enum {string} */
       fault: "missing" | "changed" | "unlinked";
      } | null;
      next: number | null;
     };
    };
   };
  };
 };
 "pos.show-linked-receipt.html": {
  parameters: {
   query?: never;
   path: {
    link: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/html": string;
    };
   };
  };
 };
 "pos.show-linked-receipt.pdf": {
  parameters: {
   query?: never;
   path: {
    link: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/pdf": string;
    };
   };
  };
 };
 "pos.quote-sale": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId: string;
     /** Format: date-time */
     occurredAt?: string;
     reference?: string;
     note?: string;
     /** Format: uuid */
     customerId?: string;
     lines: {
      /** Format: uuid */
      variantId: string;
      quantity: string;
      scaleCode?: string;
      /** Format: uuid */
      packId?: string;
      unitPriceMinor?: number;
      name?: string;
      discount?: {
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      };
     }[];
     discount?: {
      reason?: string;
      percent: string;
     } | {
      reason?: string;
      amountMinor: number;
     };
     taxExemption?: "none" | {
      /** @enum {string} */
      kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
      certificate: string;
     };
     serviceChargeOff?: string;
     extras?: {
      [key: string]: unknown;
     };
     /** @enum {string} */
     orderType?: "dine-in" | "take-away" | "delivery";
     beyondLimit?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       priceList: string | null;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
       /** @enum {boolean} */
       exempt?: true;
      }[];
      taxExemption: {
       kind: string;
       certificate: string;
       byHand: boolean;
      } | null;
      exemptTaxMinor: number;
      subtotalMinor: number;
      discountMinor: number;
      serviceCharge: {
       ratePpm: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       taxes: {
        code: string;
        ratePpm: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
       }[];
      } | null;
      serviceChargeOff: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      cashDueMinor: number;
      cashRounding: {
       toMinor: number;
       /** @enum {string} */
       half: "up" | "down";
      } | null;
      approvalNeeded: string | null;
      discountLimitPercent: number;
      adjustments: {
       title: string;
       amountMinor: number;
      }[];
      paymentMethods: {
       provider: string;
       method: string;
       channel: string | null;
       title: string;
       amountMinor: number;
       roundingMinor: number;
      }[];
     };
    };
   };
  };
 };
 "pos.list-tender-types": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      own: string[];
      plugins: {
       type: string;
       labels: {
        [key: string]: string;
       };
       needsCustomer: boolean;
       isCounted: boolean;
       worksOffline: boolean;
       /** @enum {boolean} */
       isOffered?: false;
      }[];
     };
    };
   };
  };
 };
 "pos.list-rates": {
  parameters: {
   query?: {
    currency?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       currency: string;
       rate: string | null;
       smallestMinor: number;
       /** Format: date-time */
       validFrom: string;
       /** @enum {string} */
       state: "in-force" | "to-come" | "past";
       /** Format: date-time */
       setAt: string;
       /** Format: uuid */
       setBy: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "pos.set-rate": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     currency: string;
     rate: string | null;
     smallestMinor?: number;
     validFrom?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      currency: string;
      rate: string | null;
      smallestMinor: number;
      /** Format: date-time */
      validFrom: string;
      /** @enum {string} */
      state: "in-force" | "to-come" | "past";
      /** Format: date-time */
      setAt: string;
      /** Format: uuid */
      setBy: string | null;
     };
    };
   };
  };
 };
 "pos.get-till-book": {
  parameters: {
   query: {
    registerId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      version: string;
      /** Format: uuid */
      registerId: string;
      /** Format: uuid */
      shopId: string;
      companyName: string;
      timeZone: string;
      dayStartsAt: string;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      /** @enum {string} */
      taxRounding: "line" | "document";
      cashRoundingMinor: number;
      /** @enum {string} */
      cashRoundingHalf: "up" | "down";
      discountLimitPercent: number;
      mayExempt: boolean;
      offlineSelling: boolean;
      offlineHours: number;
      scaleCodes: string[];
      serviceCharge: {
       percent: string;
       orderTypes: ("dine-in" | "take-away" | "delivery")[];
       taxClass: string;
       mayTakeOff: boolean;
      } | null;
      tipPercents: string[] | null;
      rates: {
       currency: string;
       rate: string | null;
       smallestMinor: number;
       /** Format: date-time */
       validFrom: string;
      }[];
      discountReasons: string[];
      discountReasonRequired: boolean;
      receiptHeader: string;
      receiptFooter: string;
      taxClasses: {
       code: string;
       rates: {
        code: string;
        ratePpm: number;
       }[];
      }[];
      categories: {
       /** Format: uuid */
       id: string;
       name: string;
       /** Format: uuid */
       parentId: string | null;
      }[];
      priceLists: {
       /** Format: uuid */
       id: string;
       name: string;
       priority: number;
       shopIds: string[] | null;
       groupIds: string[] | null;
       /** @enum {string|null} */
       channel: "till" | "web" | null;
       from: string | null;
       until: string | null;
      }[];
      pricedByServer: boolean;
      tenders: {
       type: string;
       labels: {
        [key: string]: string;
       };
       needsCustomer: boolean;
       isCounted: boolean;
       worksOffline: boolean;
       /** @enum {boolean} */
       isOffered?: false;
      }[];
     };
    };
   };
  };
 };
 "pos.list-book-goods": {
  parameters: {
   query?: {
    since?: string;
    after?: string;
    limit?: number;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       priceMinor: number;
       taxClass: string;
       /** @enum {string} */
       kind: "goods" | "service";
       /** Format: uuid */
       categoryId: string | null;
       /** @enum {string} */
       soldBy: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       openPrice: boolean;
       leastPriceMinor: number | null;
       mostPriceMinor: number | null;
       scaleCode: string | null;
       active: boolean;
       barcodes: string[];
       picture: string | null;
       packs: {
        /** Format: uuid */
        id: string;
        name: string;
        quantity: string;
        priceMinor: number | null;
        barcodes: string[];
       }[];
       listPrices: {
        /** Format: uuid */
        listId: string;
        fromQuantity: string;
        priceMinor: number;
       }[];
       fields: string[];
      }[];
      next: string | null;
      since: string;
     };
    };
   };
  };
 };
 "pos.list-book-customers": {
  parameters: {
   query: {
    registerId: string;
    known?: string;
    after?: string;
    limit?: number;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       section: number;
       version: string;
       customers: {
        /** Format: uuid */
        id: string;
        name: string;
        phone: string | null;
        code: string | null;
        /** Format: uuid */
        groupId: string | null;
        taxExemption: {
         /** @enum {string} */
         kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
         certificate: string;
         from: string | null;
         until: string | null;
         taxClasses: string[] | null;
        } | null;
       }[];
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "pos.list-tickets": {
  parameters: {
   query?: {
    shopId?: string;
    state?: "open" | "sold" | "discarded";
    orderType?: "dine-in" | "take-away" | "delivery";
    search?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       number: number;
       name: string | null;
       /** @enum {string|null} */
       orderType: "dine-in" | "take-away" | "delivery" | null;
       note: string | null;
       /** Format: uuid */
       customerId: string | null;
       customerName: string | null;
       lineCount: number;
       totalMinor: number | null;
       /** @enum {string} */
       state: "open" | "sold" | "discarded";
       held: {
        /** Format: uuid */
        registerId: string;
        registerName: string;
        by: {
         /** Format: uuid */
         id: string;
         name: string;
        } | null;
        /** Format: date-time */
        since: string;
       } | null;
       /** Format: uuid */
       saleId: string | null;
       saleNumber: string | null;
       /** Format: uuid */
       mergedInto: string | null;
       reason: string | null;
       version: number;
       /** Format: date-time */
       createdAt: string;
       createdBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       changedAt: string;
       changedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "pos.park-ticket": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId: string;
     name?: string;
     /** @enum {string} */
     orderType?: "dine-in" | "take-away" | "delivery";
     note?: string;
     /** Format: uuid */
     customerId?: string;
     lines: {
      /** Format: uuid */
      variantId: string;
      quantity: string;
      scaleCode?: string;
      /** Format: uuid */
      packId?: string;
      unitPriceMinor?: number;
      name?: string;
      discount?: {
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      };
     }[];
     discount?: {
      reason?: string;
      percent: string;
     } | {
      reason?: string;
      amountMinor: number;
     };
     taxExemption?: "none" | {
      /** @enum {string} */
      kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
      certificate: string;
     };
     serviceChargeOff?: string;
     extras?: {
      [key: string]: unknown;
     };
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: number;
      name: string | null;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      note: string | null;
      /** Format: uuid */
      customerId: string | null;
      customerName: string | null;
      lineCount: number;
      totalMinor: number | null;
      /** @enum {string} */
      state: "open" | "sold" | "discarded";
      held: {
       /** Format: uuid */
       registerId: string;
       registerName: string;
       by: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       since: string;
      } | null;
      /** Format: uuid */
      saleId: string | null;
      saleNumber: string | null;
      /** Format: uuid */
      mergedInto: string | null;
      reason: string | null;
      version: number;
      /** Format: date-time */
      createdAt: string;
      createdBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      changedAt: string;
      changedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       quantity: string;
       scaleCode?: string;
       /** Format: uuid */
       packId?: string;
       unitPriceMinor?: number;
       name?: string;
       discount?: {
        reason?: string;
        percent: string;
       } | {
        reason?: string;
        amountMinor: number;
       };
       sku: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       openPrice: boolean;
       leastPriceMinor: number | null;
       mostPriceMinor: number | null;
       title: string;
       priceMinor: number | null;
       pack: {
        quantity: string;
        priceMinor: number | null;
       } | null;
      }[];
      discount: ({
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      }) | null;
      taxExemption: ("none" | {
       kind: string;
       certificate: string;
      }) | null;
      /** Format: uuid */
      customerGroupId: string | null;
      customerTaxExemption: {
       kind: string;
       certificate: string;
       from: string | null;
       until: string | null;
       taxClasses: string[] | null;
      } | null;
      serviceChargeOff: string | null;
      extras: {
       [key: string]: unknown;
      } | null;
     };
    };
   };
  };
 };
 "pos.get-ticket": {
  parameters: {
   query?: never;
   path: {
    ticketId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: number;
      name: string | null;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      note: string | null;
      /** Format: uuid */
      customerId: string | null;
      customerName: string | null;
      lineCount: number;
      totalMinor: number | null;
      /** @enum {string} */
      state: "open" | "sold" | "discarded";
      held: {
       /** Format: uuid */
       registerId: string;
       registerName: string;
       by: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       since: string;
      } | null;
      /** Format: uuid */
      saleId: string | null;
      saleNumber: string | null;
      /** Format: uuid */
      mergedInto: string | null;
      reason: string | null;
      version: number;
      /** Format: date-time */
      createdAt: string;
      createdBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      changedAt: string;
      changedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       quantity: string;
       scaleCode?: string;
       /** Format: uuid */
       packId?: string;
       unitPriceMinor?: number;
       name?: string;
       discount?: {
        reason?: string;
        percent: string;
       } | {
        reason?: string;
        amountMinor: number;
       };
       sku: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       openPrice: boolean;
       leastPriceMinor: number | null;
       mostPriceMinor: number | null;
       title: string;
       priceMinor: number | null;
       pack: {
        quantity: string;
        priceMinor: number | null;
       } | null;
      }[];
      discount: ({
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      }) | null;
      taxExemption: ("none" | {
       kind: string;
       certificate: string;
      }) | null;
      /** Format: uuid */
      customerGroupId: string | null;
      customerTaxExemption: {
       kind: string;
       certificate: string;
       from: string | null;
       until: string | null;
       taxClasses: string[] | null;
      } | null;
      serviceChargeOff: string | null;
      extras: {
       [key: string]: unknown;
      } | null;
     };
    };
   };
  };
 };
 "pos.change-ticket": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    ticketId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId?: string;
     name?: string;
     /** @enum {string} */
     orderType?: "dine-in" | "take-away" | "delivery";
     note?: string;
     /** Format: uuid */
     customerId?: string;
     lines: {
      /** Format: uuid */
      variantId: string;
      quantity: string;
      scaleCode?: string;
      /** Format: uuid */
      packId?: string;
      unitPriceMinor?: number;
      name?: string;
      discount?: {
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      };
     }[];
     discount?: {
      reason?: string;
      percent: string;
     } | {
      reason?: string;
      amountMinor: number;
     };
     taxExemption?: "none" | {
      /** @enum {string} */
      kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
      certificate: string;
     };
     serviceChargeOff?: string;
     extras?: {
      [key: string]: unknown;
     };
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: number;
      name: string | null;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      note: string | null;
      /** Format: uuid */
      customerId: string | null;
      customerName: string | null;
      lineCount: number;
      totalMinor: number | null;
      /** @enum {string} */
      state: "open" | "sold" | "discarded";
      held: {
       /** Format: uuid */
       registerId: string;
       registerName: string;
       by: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       since: string;
      } | null;
      /** Format: uuid */
      saleId: string | null;
      saleNumber: string | null;
      /** Format: uuid */
      mergedInto: string | null;
      reason: string | null;
      version: number;
      /** Format: date-time */
      createdAt: string;
      createdBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      changedAt: string;
      changedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       quantity: string;
       scaleCode?: string;
       /** Format: uuid */
       packId?: string;
       unitPriceMinor?: number;
       name?: string;
       discount?: {
        reason?: string;
        percent: string;
       } | {
        reason?: string;
        amountMinor: number;
       };
       sku: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       openPrice: boolean;
       leastPriceMinor: number | null;
       mostPriceMinor: number | null;
       title: string;
       priceMinor: number | null;
       pack: {
        quantity: string;
        priceMinor: number | null;
       } | null;
      }[];
      discount: ({
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      }) | null;
      taxExemption: ("none" | {
       kind: string;
       certificate: string;
      }) | null;
      /** Format: uuid */
      customerGroupId: string | null;
      customerTaxExemption: {
       kind: string;
       certificate: string;
       from: string | null;
       until: string | null;
       taxClasses: string[] | null;
      } | null;
      serviceChargeOff: string | null;
      extras: {
       [key: string]: unknown;
      } | null;
     };
    };
   };
  };
 };
 "pos.resume-ticket": {
  parameters: {
   query?: never;
   path: {
    ticketId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId: string;
     takeOver?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: number;
      name: string | null;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      note: string | null;
      /** Format: uuid */
      customerId: string | null;
      customerName: string | null;
      lineCount: number;
      totalMinor: number | null;
      /** @enum {string} */
      state: "open" | "sold" | "discarded";
      held: {
       /** Format: uuid */
       registerId: string;
       registerName: string;
       by: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       since: string;
      } | null;
      /** Format: uuid */
      saleId: string | null;
      saleNumber: string | null;
      /** Format: uuid */
      mergedInto: string | null;
      reason: string | null;
      version: number;
      /** Format: date-time */
      createdAt: string;
      createdBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      changedAt: string;
      changedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       quantity: string;
       scaleCode?: string;
       /** Format: uuid */
       packId?: string;
       unitPriceMinor?: number;
       name?: string;
       discount?: {
        reason?: string;
        percent: string;
       } | {
        reason?: string;
        amountMinor: number;
       };
       sku: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       openPrice: boolean;
       leastPriceMinor: number | null;
       mostPriceMinor: number | null;
       title: string;
       priceMinor: number | null;
       pack: {
        quantity: string;
        priceMinor: number | null;
       } | null;
      }[];
      discount: ({
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      }) | null;
      taxExemption: ("none" | {
       kind: string;
       certificate: string;
      }) | null;
      /** Format: uuid */
      customerGroupId: string | null;
      customerTaxExemption: {
       kind: string;
       certificate: string;
       from: string | null;
       until: string | null;
       taxClasses: string[] | null;
      } | null;
      serviceChargeOff: string | null;
      extras: {
       [key: string]: unknown;
      } | null;
     };
    };
   };
  };
 };
 "pos.split-ticket": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    ticketId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId?: string;
     name?: string;
     lines: {
      lineNo: number;
      quantity: string;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      ticket: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       number: number;
       name: string | null;
       /** @enum {string|null} */
       orderType: "dine-in" | "take-away" | "delivery" | null;
       note: string | null;
       /** Format: uuid */
       customerId: string | null;
       customerName: string | null;
       lineCount: number;
       totalMinor: number | null;
       /** @enum {string} */
       state: "open" | "sold" | "discarded";
       held: {
        /** Format: uuid */
        registerId: string;
        registerName: string;
        by: {
         /** Format: uuid */
         id: string;
         name: string;
        } | null;
        /** Format: date-time */
        since: string;
       } | null;
       /** Format: uuid */
       saleId: string | null;
       saleNumber: string | null;
       /** Format: uuid */
       mergedInto: string | null;
       reason: string | null;
       version: number;
       /** Format: date-time */
       createdAt: string;
       createdBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       changedAt: string;
       changedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       lines: {
        lineNo: number;
        /** Format: uuid */
        variantId: string;
        quantity: string;
        scaleCode?: string;
        /** Format: uuid */
        packId?: string;
        unitPriceMinor?: number;
        name?: string;
        discount?: {
         reason?: string;
         percent: string;
        } | {
         reason?: string;
         amountMinor: number;
        };
        sku: string;
        /** @enum {string} */
        unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
        openPrice: boolean;
        leastPriceMinor: number | null;
        mostPriceMinor: number | null;
        title: string;
        priceMinor: number | null;
        pack: {
         quantity: string;
         priceMinor: number | null;
        } | null;
       }[];
       discount: ({
        reason?: string;
        percent: string;
       } | {
        reason?: string;
        amountMinor: number;
       }) | null;
       taxExemption: ("none" | {
        kind: string;
        certificate: string;
       }) | null;
       /** Format: uuid */
       customerGroupId: string | null;
       customerTaxExemption: {
        kind: string;
        certificate: string;
        from: string | null;
        until: string | null;
        taxClasses: string[] | null;
       } | null;
       serviceChargeOff: string | null;
       extras: {
        [key: string]: unknown;
       } | null;
      };
      made: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       number: number;
       name: string | null;
       /** @enum {string|null} */
       orderType: "dine-in" | "take-away" | "delivery" | null;
       note: string | null;
       /** Format: uuid */
       customerId: string | null;
       customerName: string | null;
       lineCount: number;
       totalMinor: number | null;
       /** @enum {string} */
       state: "open" | "sold" | "discarded";
       held: {
        /** Format: uuid */
        registerId: string;
        registerName: string;
        by: {
         /** Format: uuid */
         id: string;
         name: string;
        } | null;
        /** Format: date-time */
        since: string;
       } | null;
       /** Format: uuid */
       saleId: string | null;
       saleNumber: string | null;
       /** Format: uuid */
       mergedInto: string | null;
       reason: string | null;
       version: number;
       /** Format: date-time */
       createdAt: string;
       createdBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       changedAt: string;
       changedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       lines: {
        lineNo: number;
        /** Format: uuid */
        variantId: string;
        quantity: string;
        scaleCode?: string;
        /** Format: uuid */
        packId?: string;
        unitPriceMinor?: number;
        name?: string;
        discount?: {
         reason?: string;
         percent: string;
        } | {
         reason?: string;
         amountMinor: number;
        };
        sku: string;
        /** @enum {string} */
        unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
        openPrice: boolean;
        leastPriceMinor: number | null;
        mostPriceMinor: number | null;
        title: string;
        priceMinor: number | null;
        pack: {
         quantity: string;
         priceMinor: number | null;
        } | null;
       }[];
       discount: ({
        reason?: string;
        percent: string;
       } | {
        reason?: string;
        amountMinor: number;
       }) | null;
       taxExemption: ("none" | {
        kind: string;
        certificate: string;
       }) | null;
       /** Format: uuid */
       customerGroupId: string | null;
       customerTaxExemption: {
        kind: string;
        certificate: string;
        from: string | null;
        until: string | null;
        taxClasses: string[] | null;
       } | null;
       serviceChargeOff: string | null;
       extras: {
        [key: string]: unknown;
       } | null;
      };
     };
    };
   };
  };
 };
 "pos.merge-tickets": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    ticketId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     from: string;
     fromVersion: number;
     /** Format: uuid */
     registerId?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: number;
      name: string | null;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      note: string | null;
      /** Format: uuid */
      customerId: string | null;
      customerName: string | null;
      lineCount: number;
      totalMinor: number | null;
      /** @enum {string} */
      state: "open" | "sold" | "discarded";
      held: {
       /** Format: uuid */
       registerId: string;
       registerName: string;
       by: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       since: string;
      } | null;
      /** Format: uuid */
      saleId: string | null;
      saleNumber: string | null;
      /** Format: uuid */
      mergedInto: string | null;
      reason: string | null;
      version: number;
      /** Format: date-time */
      createdAt: string;
      createdBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      changedAt: string;
      changedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       quantity: string;
       scaleCode?: string;
       /** Format: uuid */
       packId?: string;
       unitPriceMinor?: number;
       name?: string;
       discount?: {
        reason?: string;
        percent: string;
       } | {
        reason?: string;
        amountMinor: number;
       };
       sku: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       openPrice: boolean;
       leastPriceMinor: number | null;
       mostPriceMinor: number | null;
       title: string;
       priceMinor: number | null;
       pack: {
        quantity: string;
        priceMinor: number | null;
       } | null;
      }[];
      discount: ({
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      }) | null;
      taxExemption: ("none" | {
       kind: string;
       certificate: string;
      }) | null;
      /** Format: uuid */
      customerGroupId: string | null;
      customerTaxExemption: {
       kind: string;
       certificate: string;
       from: string | null;
       until: string | null;
       taxClasses: string[] | null;
      } | null;
      serviceChargeOff: string | null;
      extras: {
       [key: string]: unknown;
      } | null;
     };
    };
   };
  };
 };
 "pos.discard-ticket": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    ticketId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId?: string;
     takeOver?: boolean;
     reason?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: number;
      name: string | null;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      note: string | null;
      /** Format: uuid */
      customerId: string | null;
      customerName: string | null;
      lineCount: number;
      totalMinor: number | null;
      /** @enum {string} */
      state: "open" | "sold" | "discarded";
      held: {
       /** Format: uuid */
       registerId: string;
       registerName: string;
       by: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       since: string;
      } | null;
      /** Format: uuid */
      saleId: string | null;
      saleNumber: string | null;
      /** Format: uuid */
      mergedInto: string | null;
      reason: string | null;
      version: number;
      /** Format: date-time */
      createdAt: string;
      createdBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      changedAt: string;
      changedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       quantity: string;
       scaleCode?: string;
       /** Format: uuid */
       packId?: string;
       unitPriceMinor?: number;
       name?: string;
       discount?: {
        reason?: string;
        percent: string;
       } | {
        reason?: string;
        amountMinor: number;
       };
       sku: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       openPrice: boolean;
       leastPriceMinor: number | null;
       mostPriceMinor: number | null;
       title: string;
       priceMinor: number | null;
       pack: {
        quantity: string;
        priceMinor: number | null;
       } | null;
      }[];
      discount: ({
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      }) | null;
      taxExemption: ("none" | {
       kind: string;
       certificate: string;
      }) | null;
      /** Format: uuid */
      customerGroupId: string | null;
      customerTaxExemption: {
       kind: string;
       certificate: string;
       from: string | null;
       until: string | null;
       taxClasses: string[] | null;
      } | null;
      serviceChargeOff: string | null;
      extras: {
       [key: string]: unknown;
      } | null;
     };
    };
   };
  };
 };
 "pos.list-offline-sales": {
  parameters: {
   query?: {
    shopId?: string;
    registerId?: string;
    saleId?: string;
    device?: string;
    state?: "posted" | "parked" | "dismissed";
    looked?: boolean;
    waits?: boolean;
    from?: string;
    to?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string | null;
       reference: string;
       device: string;
       seq: number;
       /** @enum {string} */
       state: "posted" | "parked" | "dismissed";
       /** Format: uuid */
       saleId: string | null;
       number: string | null;
       reason: {
        code: string;
        facts: {
         [key: string]: unknown;
        };
       } | null;
       remarks: {
        code: string;
        facts: {
         [key: string]: unknown;
        };
       }[];
       currency: string | null;
       totalMinor: number | null;
       /** Format: date-time */
       rungUpAt: string | null;
       /** Format: date-time */
       receivedAt: string;
       cashier: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       sentBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       waits: boolean;
       /** Format: date-time */
       lookedAt: string | null;
       lookedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       decidedAt: string | null;
       decidedBy: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       dismissedReason: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "pos.accept-offline-sale": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     reference: string;
     content: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** @enum {string} */
      state: "posted" | "parked";
      reference: string;
      /** Format: uuid */
      saleId: string | null;
      number: string | null;
      remarks: {
       code: string;
       facts: {
        [key: string]: unknown;
       };
      }[];
     };
    };
   };
  };
 };
 "pos.get-device-progress": {
  parameters: {
   query: {
    device: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      highest: number;
      missing: number[][];
     };
    };
   };
  };
 };
 "pos.get-offline-sale": {
  parameters: {
   query?: never;
   path: {
    offlineSaleId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string | null;
      reference: string;
      device: string;
      seq: number;
      /** @enum {string} */
      state: "posted" | "parked" | "dismissed";
      /** Format: uuid */
      saleId: string | null;
      number: string | null;
      reason: {
       code: string;
       facts: {
        [key: string]: unknown;
       };
      } | null;
      remarks: {
       code: string;
       facts: {
        [key: string]: unknown;
       };
      }[];
      currency: string | null;
      totalMinor: number | null;
      /** Format: date-time */
      rungUpAt: string | null;
      /** Format: date-time */
      receivedAt: string;
      cashier: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      sentBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      waits: boolean;
      /** Format: date-time */
      lookedAt: string | null;
      lookedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      decidedAt: string | null;
      decidedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      dismissedReason: string | null;
      content: string;
     };
    };
   };
  };
 };
 "pos.mark-offline-sale-seen": {
  parameters: {
   query?: never;
   path: {
    offlineSaleId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string | null;
      reference: string;
      device: string;
      seq: number;
      /** @enum {string} */
      state: "posted" | "parked" | "dismissed";
      /** Format: uuid */
      saleId: string | null;
      number: string | null;
      reason: {
       code: string;
       facts: {
        [key: string]: unknown;
       };
      } | null;
      remarks: {
       code: string;
       facts: {
        [key: string]: unknown;
       };
      }[];
      currency: string | null;
      totalMinor: number | null;
      /** Format: date-time */
      rungUpAt: string | null;
      /** Format: date-time */
      receivedAt: string;
      cashier: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      sentBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      waits: boolean;
      /** Format: date-time */
      lookedAt: string | null;
      lookedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      decidedAt: string | null;
      decidedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      dismissedReason: string | null;
      content: string;
     };
    };
   };
  };
 };
 "pos.post-parked-sale": {
  parameters: {
   query?: never;
   path: {
    offlineSaleId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     variants?: {
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      by: string;
     }[];
     asAnother?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string | null;
      reference: string;
      device: string;
      seq: number;
      /** @enum {string} */
      state: "posted" | "parked" | "dismissed";
      /** Format: uuid */
      saleId: string | null;
      number: string | null;
      reason: {
       code: string;
       facts: {
        [key: string]: unknown;
       };
      } | null;
      remarks: {
       code: string;
       facts: {
        [key: string]: unknown;
       };
      }[];
      currency: string | null;
      totalMinor: number | null;
      /** Format: date-time */
      rungUpAt: string | null;
      /** Format: date-time */
      receivedAt: string;
      cashier: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      sentBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      waits: boolean;
      /** Format: date-time */
      lookedAt: string | null;
      lookedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      decidedAt: string | null;
      decidedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      dismissedReason: string | null;
      content: string;
     };
    };
   };
  };
 };
 "pos.dismiss-parked-sale": {
  parameters: {
   query?: never;
   path: {
    offlineSaleId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     reason: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string | null;
      reference: string;
      device: string;
      seq: number;
      /** @enum {string} */
      state: "posted" | "parked" | "dismissed";
      /** Format: uuid */
      saleId: string | null;
      number: string | null;
      reason: {
       code: string;
       facts: {
        [key: string]: unknown;
       };
      } | null;
      remarks: {
       code: string;
       facts: {
        [key: string]: unknown;
       };
      }[];
      currency: string | null;
      totalMinor: number | null;
      /** Format: date-time */
      rungUpAt: string | null;
      /** Format: date-time */
      receivedAt: string;
      cashier: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      sentBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      waits: boolean;
      /** Format: date-time */
      lookedAt: string | null;
      lookedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      /** Format: date-time */
      decidedAt: string | null;
      decidedBy: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
      dismissedReason: string | null;
      content: string;
     };
    };
   };
  };
 };
 "pos.list-refunds": {
  parameters: {
   query?: {
    from?: string;
    to?: string;
    number?: string;
    reference?: string;
    customerId?: string;
    shopId?: string;
    userId?: string;
    variantId?: string;
    tender?: "cash" | "card" | "bank_transfer" | "voucher" | "online" | "other" | "exchange" | string;
    orderType?: "dine-in" | "take-away" | "delivery";
    sessionId?: string;
    limit?: number;
    after?: string;
    saleId?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "sale" | "refund" | "void";
       number: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string;
       /** Format: uuid */
       sessionId: string | null;
       /** Format: uuid */
       originalId: string | null;
       reference: string | null;
       /** Format: uuid */
       customerId: string | null;
       /** Format: uuid */
       userId: string | null;
       currency: string;
       occurredAt: string;
       /** Format: date */
       businessDay: string;
       state: string;
       totalMinor: number;
       taxMinor: number;
       dueMinor: number;
       /** @enum {string|null} */
       orderType: "dine-in" | "take-away" | "delivery" | null;
       ticketName: string | null;
       exchange: {
        /** Format: uuid */
        id: string;
        number: string;
       } | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "pos.post-refund": {
  parameters: {
   query?: never;
   header?: {
    "stoa-approval"?: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId: string;
     /** Format: date-time */
     occurredAt?: string;
     reference?: string;
     note?: string;
     /** Format: uuid */
     saleId?: string;
     reason?: string;
     /** Format: uuid */
     customerId?: string;
     lines: {
      lineNo: number;
      quantity: string;
     }[] | {
      /** Format: uuid */
      variantId: string;
      quantity: string;
      scaleCode?: string;
      /** Format: uuid */
      packId?: string;
      unitPriceMinor?: number;
      name?: string;
      discount?: {
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      };
     }[];
     lots?: {
      code: string;
      quantity?: string;
      /** Format: uuid */
      variantId: string;
     }[];
     tenders: {
      type: "cash" | "card" | "bank_transfer" | "voucher" | "online" | "other" | string;
      amountMinor: number;
      tipMinor?: number;
      foreign?: {
       currency: string;
       amountMinor: number;
       rate: string;
      };
      reference?: string;
      /** Format: uuid */
      paymentId?: string;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "sale" | "refund" | "void";
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      /** Format: uuid */
      sessionId: string | null;
      /** Format: uuid */
      originalId: string | null;
      reference: string | null;
      /** Format: uuid */
      customerId: string | null;
      /** Format: uuid */
      userId: string | null;
      currency: string;
      taxMode: string;
      occurredAt: string;
      /** Format: date */
      businessDay: string;
      state: string;
      subtotalMinor: number;
      discountMinor: number;
      discountReason: string | null;
      serviceCharge: {
       ratePpm: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       taxes: {
        code: string;
        ratePpm: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
       }[];
      } | null;
      serviceChargeOff: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      ticketName: string | null;
      dueMinor: number;
      paidMinor: number;
      changeMinor: number;
      tipMinor: number;
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
       /** @enum {boolean} */
       exempt?: true;
      }[];
      taxExemption: {
       kind: string;
       certificate: string;
       byHand: boolean;
      } | null;
      exemptTaxMinor: number;
      note: string | null;
      exchange: {
       /** Format: uuid */
       id: string;
       number: string;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       scaleCode: string | null;
       packQuantity: string | null;
       priceList: string | null;
       unitPriceMinor: number;
       discountMinor: number;
       discountReason: string | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       refundedQuantity: string;
       originalLineNo: number | null;
       fields: {
        key: string;
        labels: {
         [key: string]: string;
        };
        /** @enum {string} */
        type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
        value: unknown;
       }[];
       costMinor?: number | null;
      }[];
      tenders: {
       type: string;
       amountMinor: number;
       tipMinor: number;
       reference: string | null;
       /** Format: uuid */
       paymentId: string | null;
       foreign: {
        currency: string;
        amountMinor: number;
        rate: string;
       } | null;
      }[];
      adjustments: {
       plugin: string;
       title: string;
       lineNo: number;
       amountMinor: number;
      }[];
      extras: {
       [key: string]: unknown;
      } | null;
      custom: {
       [key: string]: unknown;
      };
      customVersion: number;
      fields: {
       key: string;
       labels: {
        [key: string]: string;
       };
       /** @enum {string} */
       type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
       value: unknown;
      }[];
     };
    };
   };
  };
 };
 "pos.quote-refund": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId: string;
     /** Format: uuid */
     saleId: string;
     lines: {
      lineNo: number;
      quantity: string;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      saleId: string;
      totalMinor: number;
      taxMinor: number;
      serviceChargeMinor: number;
      owedMinor: number;
      cashOwedMinor: number;
      cashRounding: {
       toMinor: number;
       /** @enum {string} */
       half: "up" | "down";
      } | null;
      lines: {
       lineNo: number;
       name: string;
       quantity: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       totalMinor: number;
      }[];
      tips: {
       type: string;
       reference: string | null;
       /** Format: uuid */
       paymentId: string | null;
       leftMinor: number;
      }[];
      foreign: string[];
      ways: {
       type: string;
       reference: string | null;
       /** Format: uuid */
       paymentId: string | null;
       leftMinor: number;
      }[];
     };
    };
   };
  };
 };
 "pos.get-refund": {
  parameters: {
   query?: never;
   path: {
    refundId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "sale" | "refund" | "void";
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      /** Format: uuid */
      sessionId: string | null;
      /** Format: uuid */
      originalId: string | null;
      reference: string | null;
      /** Format: uuid */
      customerId: string | null;
      /** Format: uuid */
      userId: string | null;
      currency: string;
      taxMode: string;
      occurredAt: string;
      /** Format: date */
      businessDay: string;
      state: string;
      subtotalMinor: number;
      discountMinor: number;
      discountReason: string | null;
      serviceCharge: {
       ratePpm: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       taxes: {
        code: string;
        ratePpm: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
       }[];
      } | null;
      serviceChargeOff: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      ticketName: string | null;
      dueMinor: number;
      paidMinor: number;
      changeMinor: number;
      tipMinor: number;
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
       /** @enum {boolean} */
       exempt?: true;
      }[];
      taxExemption: {
       kind: string;
       certificate: string;
       byHand: boolean;
      } | null;
      exemptTaxMinor: number;
      note: string | null;
      exchange: {
       /** Format: uuid */
       id: string;
       number: string;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       /** @enum {string} */
       unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
       scaleCode: string | null;
       packQuantity: string | null;
       priceList: string | null;
       unitPriceMinor: number;
       discountMinor: number;
       discountReason: string | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       refundedQuantity: string;
       originalLineNo: number | null;
       fields: {
        key: string;
        labels: {
         [key: string]: string;
        };
        /** @enum {string} */
        type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
        value: unknown;
       }[];
       costMinor?: number | null;
      }[];
      tenders: {
       type: string;
       amountMinor: number;
       tipMinor: number;
       reference: string | null;
       /** Format: uuid */
       paymentId: string | null;
       foreign: {
        currency: string;
        amountMinor: number;
        rate: string;
       } | null;
      }[];
      adjustments: {
       plugin: string;
       title: string;
       lineNo: number;
       amountMinor: number;
      }[];
      extras: {
       [key: string]: unknown;
      } | null;
      custom: {
       [key: string]: unknown;
      };
      customVersion: number;
      fields: {
       key: string;
       labels: {
        [key: string]: string;
       };
       /** @enum {string} */
       type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
       value: unknown;
      }[];
     };
    };
   };
  };
 };
 "pos.post-exchange": {
  parameters: {
   query?: never;
   header?: {
    "stoa-approval"?: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId: string;
     /** Format: date-time */
     occurredAt?: string;
     reference?: string;
     note?: string;
     /** Format: uuid */
     customerId?: string;
     lines: {
      /** Format: uuid */
      variantId: string;
      quantity: string;
      scaleCode?: string;
      /** Format: uuid */
      packId?: string;
      unitPriceMinor?: number;
      name?: string;
      discount?: {
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      };
     }[];
     discount?: {
      reason?: string;
      percent: string;
     } | {
      reason?: string;
      amountMinor: number;
     };
     taxExemption?: "none" | {
      /** @enum {string} */
      kind: "reseller" | "charity" | "diplomatic" | "government" | "other";
      certificate: string;
     };
     serviceChargeOff?: string;
     extras?: {
      [key: string]: unknown;
     };
     /** Format: uuid */
     ticketId?: string;
     ticketVersion?: number;
     /** @enum {string} */
     orderType?: "dine-in" | "take-away" | "delivery";
     ticketName?: string;
     /** Format: uuid */
     saleId: string;
     returned: {
      lineNo: number;
      quantity: string;
     }[];
     returnedLots?: {
      code: string;
      quantity?: string;
      /** Format: uuid */
      variantId: string;
     }[];
     reason?: string;
     tenders: {
      type: "cash" | "card" | "bank_transfer" | "voucher" | "online" | "other" | string;
      amountMinor: number;
      tipMinor?: number;
      foreign?: {
       currency: string;
       amountMinor: number;
       rate: string;
      };
      reference?: string;
      /** Format: uuid */
      paymentId?: string;
     }[];
     differenceMinor?: number;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      differenceMinor: number;
      refund: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "sale" | "refund" | "void";
       number: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string;
       /** Format: uuid */
       sessionId: string | null;
       /** Format: uuid */
       originalId: string | null;
       reference: string | null;
       /** Format: uuid */
       customerId: string | null;
       /** Format: uuid */
       userId: string | null;
       currency: string;
       taxMode: string;
       occurredAt: string;
       /** Format: date */
       businessDay: string;
       state: string;
       subtotalMinor: number;
       discountMinor: number;
       discountReason: string | null;
       serviceCharge: {
        ratePpm: number;
        netMinor: number;
        taxMinor: number;
        totalMinor: number;
        taxes: {
         code: string;
         ratePpm: number;
         taxMinor: number;
         /** @enum {boolean} */
         exempt?: true;
        }[];
       } | null;
       serviceChargeOff: string | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       roundingMinor: number;
       /** @enum {string|null} */
       orderType: "dine-in" | "take-away" | "delivery" | null;
       ticketName: string | null;
       dueMinor: number;
       paidMinor: number;
       changeMinor: number;
       tipMinor: number;
       taxes: {
        code: string;
        ratePpm: number;
        baseMinor: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
       }[];
       taxExemption: {
        kind: string;
        certificate: string;
        byHand: boolean;
       } | null;
       exemptTaxMinor: number;
       note: string | null;
       exchange: {
        /** Format: uuid */
        id: string;
        number: string;
       } | null;
       lines: {
        lineNo: number;
        /** Format: uuid */
        variantId: string;
        sku: string;
        name: string;
        quantity: string;
        /** @enum {string} */
        unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
        scaleCode: string | null;
        packQuantity: string | null;
        priceList: string | null;
        unitPriceMinor: number;
        discountMinor: number;
        discountReason: string | null;
        netMinor: number;
        taxMinor: number;
        totalMinor: number;
        refundedQuantity: string;
        originalLineNo: number | null;
        fields: {
         key: string;
         labels: {
          [key: string]: string;
         };
         /** @enum {string} */
         type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
         value: unknown;
        }[];
        costMinor?: number | null;
       }[];
       tenders: {
        type: string;
        amountMinor: number;
        tipMinor: number;
        reference: string | null;
        /** Format: uuid */
        paymentId: string | null;
        foreign: {
         currency: string;
         amountMinor: number;
         rate: string;
        } | null;
       }[];
       adjustments: {
        plugin: string;
        title: string;
        lineNo: number;
        amountMinor: number;
       }[];
       extras: {
        [key: string]: unknown;
       } | null;
       custom: {
        [key: string]: unknown;
       };
       customVersion: number;
       fields: {
        key: string;
        labels: {
         [key: string]: string;
        };
        /** @enum {string} */
        type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
        value: unknown;
       }[];
      };
      sale: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "sale" | "refund" | "void";
       number: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string;
       /** Format: uuid */
       sessionId: string | null;
       /** Format: uuid */
       originalId: string | null;
       reference: string | null;
       /** Format: uuid */
       customerId: string | null;
       /** Format: uuid */
       userId: string | null;
       currency: string;
       taxMode: string;
       occurredAt: string;
       /** Format: date */
       businessDay: string;
       state: string;
       subtotalMinor: number;
       discountMinor: number;
       discountReason: string | null;
       serviceCharge: {
        ratePpm: number;
        netMinor: number;
        taxMinor: number;
        totalMinor: number;
        taxes: {
         code: string;
         ratePpm: number;
         taxMinor: number;
         /** @enum {boolean} */
         exempt?: true;
        }[];
       } | null;
       serviceChargeOff: string | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       roundingMinor: number;
       /** @enum {string|null} */
       orderType: "dine-in" | "take-away" | "delivery" | null;
       ticketName: string | null;
       dueMinor: number;
       paidMinor: number;
       changeMinor: number;
       tipMinor: number;
       taxes: {
        code: string;
        ratePpm: number;
        baseMinor: number;
        taxMinor: number;
        /** @enum {boolean} */
        exempt?: true;
       }[];
       taxExemption: {
        kind: string;
        certificate: string;
        byHand: boolean;
       } | null;
       exemptTaxMinor: number;
       note: string | null;
       exchange: {
        /** Format: uuid */
        id: string;
        number: string;
       } | null;
       lines: {
        lineNo: number;
        /** Format: uuid */
        variantId: string;
        sku: string;
        name: string;
        quantity: string;
        /** @enum {string} */
        unit: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
        scaleCode: string | null;
        packQuantity: string | null;
        priceList: string | null;
        unitPriceMinor: number;
        discountMinor: number;
        discountReason: string | null;
        netMinor: number;
        taxMinor: number;
        totalMinor: number;
        refundedQuantity: string;
        originalLineNo: number | null;
        fields: {
         key: string;
         labels: {
          [key: string]: string;
         };
         /** @enum {string} */
         type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
         value: unknown;
        }[];
        costMinor?: number | null;
       }[];
       tenders: {
        type: string;
        amountMinor: number;
        tipMinor: number;
        reference: string | null;
        /** Format: uuid */
        paymentId: string | null;
        foreign: {
         currency: string;
         amountMinor: number;
         rate: string;
        } | null;
       }[];
       adjustments: {
        plugin: string;
        title: string;
        lineNo: number;
        amountMinor: number;
       }[];
       extras: {
        [key: string]: unknown;
       } | null;
       custom: {
        [key: string]: unknown;
       };
       customVersion: number;
       fields: {
        key: string;
        labels: {
         [key: string]: string;
        };
        /** @enum {string} */
        type: "text" | "long-text" | "whole-number" | "decimal" | "date" | "yes-no" | "choice" | "choices" | "link";
        value: unknown;
       }[];
      };
     };
    };
   };
  };
 };
 "accounts.list-accounts": {
  parameters: {
   query?: {
    customerId?: string;
    blocked?: boolean;
    sort?: "balance" | "-balance";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       customerId: string;
       limitMinor: number;
       dueDays: number;
       note: string | null;
       blocked: boolean;
       balanceMinor: number;
       version: number;
       customerName: string | null;
       availableMinor: number;
       overdueMinor: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "accounts.open-account": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     customerId: string;
     limitMinor?: number;
     dueDays?: number;
     note?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      customerId: string;
      limitMinor: number;
      dueDays: number;
      note: string | null;
      blocked: boolean;
      balanceMinor: number;
      version: number;
      customerName: string | null;
      availableMinor: number;
      overdueMinor: number;
     };
    };
   };
  };
 };
 "accounts.get-account": {
  parameters: {
   query?: never;
   path: {
    accountId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      customerId: string;
      limitMinor: number;
      dueDays: number;
      note: string | null;
      blocked: boolean;
      balanceMinor: number;
      version: number;
      customerName: string | null;
      availableMinor: number;
      overdueMinor: number;
     };
    };
   };
  };
 };
 "accounts.change-account": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    accountId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     limitMinor?: number;
     dueDays?: number;
     note?: string | null;
     blocked?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      customerId: string;
      limitMinor: number;
      dueDays: number;
      note: string | null;
      blocked: boolean;
      balanceMinor: number;
      version: number;
      customerName: string | null;
      availableMinor: number;
      overdueMinor: number;
     };
    };
   };
  };
 };
 "accounts.list-entries": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
   path: {
    accountId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       accountId: string;
       /** @enum {string} */
       kind: "sale" | "refund" | "void" | "payment" | "adjustment" | "merge";
       amountMinor: number;
       balanceMinor: number;
       /** Format: date */
       businessDay: string;
       /** Format: date */
       dueOn: string | null;
       /** Format: uuid */
       documentId: string | null;
       /** @enum {string|null} */
       method: "cash" | "card" | "bank_transfer" | "other" | null;
       reference: string | null;
       note: string | null;
       /** Format: date-time */
       occurredAt: string;
       user: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "accounts.take-payment": {
  parameters: {
   query?: never;
   path: {
    accountId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     amountMinor: number;
     /** @enum {string} */
     method: "cash" | "card" | "bank_transfer" | "other";
     /** Format: uuid */
     registerId?: string;
     reference?: string;
     note?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      accountId: string;
      /** @enum {string} */
      kind: "sale" | "refund" | "void" | "payment" | "adjustment" | "merge";
      amountMinor: number;
      balanceMinor: number;
      /** Format: date */
      businessDay: string;
      /** Format: date */
      dueOn: string | null;
      /** Format: uuid */
      documentId: string | null;
      /** @enum {string|null} */
      method: "cash" | "card" | "bank_transfer" | "other" | null;
      reference: string | null;
      note: string | null;
      /** Format: date-time */
      occurredAt: string;
      user: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
     };
    };
   };
  };
 };
 "accounts.adjust-balance": {
  parameters: {
   query?: never;
   path: {
    accountId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     amountMinor: number;
     reason: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      accountId: string;
      /** @enum {string} */
      kind: "sale" | "refund" | "void" | "payment" | "adjustment" | "merge";
      amountMinor: number;
      balanceMinor: number;
      /** Format: date */
      businessDay: string;
      /** Format: date */
      dueOn: string | null;
      /** Format: uuid */
      documentId: string | null;
      /** @enum {string|null} */
      method: "cash" | "card" | "bank_transfer" | "other" | null;
      reference: string | null;
      note: string | null;
      /** Format: date-time */
      occurredAt: string;
      user: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
     };
    };
   };
  };
 };
 "agents.list-agents": {
  parameters: {
   query?: {
    search?: string;
    active?: boolean;
    sort?: "name" | "-name" | "code" | "-code";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       code: string;
       name: string;
       phone: string | null;
       email: string | null;
       /** Format: uuid */
       userId: string | null;
       note: string | null;
       active: boolean;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "agents.create-agent": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     code: string;
     name: string;
     phone?: string;
     /** Format: email */
     email?: string;
     /** Format: uuid */
     userId?: string;
     note?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      code: string;
      name: string;
      phone: string | null;
      email: string | null;
      /** Format: uuid */
      userId: string | null;
      note: string | null;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "agents.get-agent": {
  parameters: {
   query?: never;
   path: {
    agentId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      code: string;
      name: string;
      phone: string | null;
      email: string | null;
      /** Format: uuid */
      userId: string | null;
      note: string | null;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "agents.change-agent": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    agentId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     code?: string;
     name?: string;
     phone?: string | null;
     /** Format: email */
     email?: string | null;
     /** Format: uuid */
     userId?: string | null;
     note?: string | null;
     active?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      code: string;
      name: string;
      phone: string | null;
      email: string | null;
      /** Format: uuid */
      userId: string | null;
      note: string | null;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "agents.agent-table.csv": {
  parameters: {
   query?: {
    search?: string;
    active?: boolean;
    sort?: "name" | "-name" | "code" | "-code";
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "agents.get-default-agent": {
  parameters: {
   query?: {
    registerId?: string;
    shopId?: string;
    customerId?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      agent: {
       /** Format: uuid */
       id: string;
       code: string;
       name: string;
      } | null;
      source: string | null;
     };
    };
   };
  };
 };
 "agents.list-territories": {
  parameters: {
   query?: {
    search?: string;
    active?: boolean;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       area: string | null;
       active: boolean;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "agents.create-territory": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     area?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      area: string | null;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "agents.get-territory": {
  parameters: {
   query?: never;
   path: {
    territoryId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      area: string | null;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "agents.change-territory": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    territoryId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     area?: string | null;
     active?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      area: string | null;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "agents.list-assignments": {
  parameters: {
   query?: {
    agentId?: string;
    registerId?: string;
    shopId?: string;
    territoryId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       agentId: string;
       /** Format: uuid */
       registerId: string | null;
       /** Format: uuid */
       atShopId: string | null;
       /** Format: uuid */
       territoryId: string | null;
       /** Format: date */
       fromDay: string;
       /** Format: date */
       toDay: string | null;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "agents.create-assignment": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     agentId: string;
     /** Format: uuid */
     registerId?: string;
     /** Format: uuid */
     shopId?: string;
     /** Format: uuid */
     territoryId?: string;
     /** Format: date */
     fromDay: string;
     /** Format: date */
     toDay?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      agentId: string;
      /** Format: uuid */
      registerId: string | null;
      /** Format: uuid */
      atShopId: string | null;
      /** Format: uuid */
      territoryId: string | null;
      /** Format: date */
      fromDay: string;
      /** Format: date */
      toDay: string | null;
      version: number;
     };
    };
   };
  };
 };
 "agents.get-assignment": {
  parameters: {
   query?: never;
   path: {
    assignmentId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      agentId: string;
      /** Format: uuid */
      registerId: string | null;
      /** Format: uuid */
      atShopId: string | null;
      /** Format: uuid */
      territoryId: string | null;
      /** Format: date */
      fromDay: string;
      /** Format: date */
      toDay: string | null;
      version: number;
     };
    };
   };
  };
 };
 "agents.remove-assignment": {
  parameters: {
   query?: never;
   path: {
    assignmentId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
     };
    };
   };
  };
 };
 "agents.change-assignment": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    assignmentId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     /** Format: date */
     fromDay?: string;
     /** Format: date */
     toDay?: string | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      agentId: string;
      /** Format: uuid */
      registerId: string | null;
      /** Format: uuid */
      atShopId: string | null;
      /** Format: uuid */
      territoryId: string | null;
      /** Format: date */
      fromDay: string;
      /** Format: date */
      toDay: string | null;
      version: number;
     };
    };
   };
  };
 };
 "agents.get-customer": {
  parameters: {
   query?: never;
   path: {
    customerId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      customerId: string;
      agent: {
       /** Format: uuid */
       id: string;
       code: string;
       name: string;
      } | null;
      territory: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
     };
    };
   };
  };
 };
 "agents.assign-customer": {
  parameters: {
   query?: never;
   path: {
    customerId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     agentId: string | null;
     /** Format: uuid */
     territoryId: string | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      customerId: string;
      agent: {
       /** Format: uuid */
       id: string;
       code: string;
       name: string;
      } | null;
      territory: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
     };
    };
   };
  };
 };
 "agents.list-commission-rules": {
  parameters: {
   query?: {
    active?: boolean;
    agentId?: string;
    categoryId?: string;
    variantId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       base: "net" | "total" | "piece";
       ratePpm: number | null;
       pieceMinor: number | null;
       /** Format: uuid */
       agentId: string | null;
       /** Format: uuid */
       categoryId: string | null;
       /** Format: uuid */
       variantId: string | null;
       fromDay: string;
       toDay: string | null;
       active: boolean;
       version: number;
       agentName: string | null;
       categoryName: string | null;
       variantName: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "agents.create-commission-rule": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     base: "net" | "total" | "piece";
     ratePpm?: number;
     pieceMinor?: number;
     /** Format: uuid */
     agentId?: string;
     /** Format: uuid */
     categoryId?: string;
     /** Format: uuid */
     variantId?: string;
     /** Format: date */
     fromDay: string;
     /** Format: date */
     toDay?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      base: "net" | "total" | "piece";
      ratePpm: number | null;
      pieceMinor: number | null;
      /** Format: uuid */
      agentId: string | null;
      /** Format: uuid */
      categoryId: string | null;
      /** Format: uuid */
      variantId: string | null;
      fromDay: string;
      toDay: string | null;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "agents.get-commission-rule": {
  parameters: {
   query?: never;
   path: {
    commissionRuleId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      base: "net" | "total" | "piece";
      ratePpm: number | null;
      pieceMinor: number | null;
      /** Format: uuid */
      agentId: string | null;
      /** Format: uuid */
      categoryId: string | null;
      /** Format: uuid */
      variantId: string | null;
      fromDay: string;
      toDay: string | null;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "agents.change-commission-rule": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    commissionRuleId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     /** @enum {string} */
     base?: "net" | "total" | "piece";
     ratePpm?: number | null;
     pieceMinor?: number | null;
     /** Format: uuid */
     agentId?: string | null;
     /** Format: uuid */
     categoryId?: string | null;
     /** Format: uuid */
     variantId?: string | null;
     /** Format: date */
     fromDay?: string;
     /** Format: date */
     toDay?: string | null;
     active?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      base: "net" | "total" | "piece";
      ratePpm: number | null;
      pieceMinor: number | null;
      /** Format: uuid */
      agentId: string | null;
      /** Format: uuid */
      categoryId: string | null;
      /** Format: uuid */
      variantId: string | null;
      fromDay: string;
      toDay: string | null;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "agents.list-entries": {
  parameters: {
   query?: {
    agentId?: string;
    kind?: "sale" | "return" | "void" | "reassignment" | "adjustment" | "payout";
    from?: string;
    to?: string;
    saleId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       agentId: string;
       agentName: string;
       /** @enum {string} */
       kind: "sale" | "return" | "void" | "reassignment" | "adjustment" | "payout";
       /** Format: date */
       entryDay: string;
       /** Format: date */
       businessDay: string;
       amountMinor: number;
       number: string | null;
       /** Format: uuid */
       saleId: string | null;
       /** Format: uuid */
       documentId: string;
       /** Format: uuid */
       customerId: string | null;
       /** Format: uuid */
       variantId: string | null;
       name: string | null;
       quantity: string | null;
       netMinor: number;
       totalMinor: number;
       /** Format: uuid */
       ruleId: string | null;
       /** @enum {string|null} */
       base: "net" | "total" | "piece" | null;
       ratePpm: number | null;
       pieceMinor: number | null;
       reason: string | null;
       reference: string | null;
       /** Format: uuid */
       statementId: string | null;
       createdAt: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "agents.entry-table.csv": {
  parameters: {
   query?: {
    agentId?: string;
    kind?: "sale" | "return" | "void" | "reassignment" | "adjustment" | "payout";
    from?: string;
    to?: string;
    saleId?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "agents.get-sale": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      saleId: string;
      number: string | null;
      agent: {
       /** Format: uuid */
       id: string;
       code: string;
       name: string;
      } | null;
      source: string | null;
      commissionMinor: number;
     };
    };
   };
  };
 };
 "agents.reassign-sale": {
  parameters: {
   query?: never;
   path: {
    saleId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     agentId: string | null;
     reason?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      saleId: string;
      number: string | null;
      agent: {
       /** Format: uuid */
       id: string;
       code: string;
       name: string;
      } | null;
      source: string | null;
      commissionMinor: number;
     };
    };
   };
  };
 };
 "agents.get-account": {
  parameters: {
   query?: {
    to?: string;
   };
   path: {
    agentId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      agentId: string;
      agentCode: string;
      agentName: string;
      /** Format: date */
      fromDay: string | null;
      /** Format: date */
      toDay: string;
      /** Format: date */
      closedThrough: string | null;
      currency: string;
      openingMinor: number;
      commissionMinor: number;
      adjustmentMinor: number;
      payoutMinor: number;
      closingMinor: number;
     };
    };
   };
  };
 };
 "agents.adjust-account": {
  parameters: {
   query?: never;
   path: {
    agentId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     amountMinor: number;
     reason: string;
     /** Format: date */
     day?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      entryId: string;
      /** Format: uuid */
      agentId: string;
      balanceMinor: number;
     };
    };
   };
  };
 };
 "agents.pay-agent": {
  parameters: {
   query?: never;
   path: {
    agentId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     amountMinor: number;
     /** Format: date */
     day?: string;
     reference?: string;
     /** Format: uuid */
     statementId?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      entryId: string;
      /** Format: uuid */
      agentId: string;
      balanceMinor: number;
     };
    };
   };
  };
 };
 "agents.list-statements": {
  parameters: {
   query?: {
    agentId?: string;
    from?: string;
    to?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       number: string;
       /** Format: uuid */
       agentId: string;
       agentCode: string;
       agentName: string;
       /** Format: date */
       fromDay: string;
       /** Format: date */
       toDay: string;
       currency: string;
       openingMinor: number;
       commissionMinor: number;
       adjustmentMinor: number;
       payoutMinor: number;
       closingMinor: number;
       paidMinor: number;
       closedAt: string;
       /** Format: uuid */
       closedBy: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "agents.close-statement": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     agentId: string;
     /** Format: date */
     to?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      agentId: string;
      agentCode: string;
      agentName: string;
      /** Format: date */
      fromDay: string;
      /** Format: date */
      toDay: string;
      currency: string;
      openingMinor: number;
      commissionMinor: number;
      adjustmentMinor: number;
      payoutMinor: number;
      closingMinor: number;
      paidMinor: number;
      closedAt: string;
      /** Format: uuid */
      closedBy: string | null;
     };
    };
   };
  };
 };
 "agents.get-statement": {
  parameters: {
   query?: never;
   path: {
    statementId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      agentId: string;
      agentCode: string;
      agentName: string;
      /** Format: date */
      fromDay: string;
      /** Format: date */
      toDay: string;
      currency: string;
      openingMinor: number;
      commissionMinor: number;
      adjustmentMinor: number;
      payoutMinor: number;
      closingMinor: number;
      paidMinor: number;
      closedAt: string;
      /** Format: uuid */
      closedBy: string | null;
     };
    };
   };
  };
 };
 "agents.statement-table.csv": {
  parameters: {
   query?: never;
   path: {
    statementId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "agents.agent-figures": {
  parameters: {
   query?: {
    from?: string;
    to?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      currency: string;
      items: {
       /** Format: uuid */
       agentId: string;
       code: string;
       name: string;
       active: boolean;
       sales: number;
       netMinor: number;
       totalMinor: number;
       commissionMinor: number;
      }[];
     };
    };
   };
  };
 };
 "agents.agent-figures.csv": {
  parameters: {
   query?: {
    from?: string;
    to?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "assistant.list-keys": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** @enum {string} */
       provider: "gemini" | "groq";
       set: boolean;
       lastFour: string | null;
       /** Format: date-time */
       setAt: string | null;
      }[];
     };
    };
   };
  };
 };
 "assistant.set-key": {
  parameters: {
   query?: never;
   path: {
    provider: "gemini" | "groq";
   };
  };
  requestBody: {
   content: {
    "application/json": {
     apiKey: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** @enum {string} */
      provider: "gemini" | "groq";
      set: boolean;
      lastFour: string | null;
      /** Format: date-time */
      setAt: string | null;
     };
    };
   };
  };
 };
 "assistant.delete-key": {
  parameters: {
   query?: never;
   path: {
    provider: "gemini" | "groq";
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** @enum {string} */
      provider: "gemini" | "groq";
      set: boolean;
      lastFour: string | null;
      /** Format: date-time */
      setAt: string | null;
     };
    };
   };
  };
 };
 "assistant.list-conversations": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       title: string;
       /** Format: uuid */
       shopId: string | null;
       answering: boolean;
       /** Format: date-time */
       createdAt: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "assistant.create-conversation": {
  parameters: {
   query?: never;
  };
  requestBody?: {
   content: {
    "application/json": {
     title?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      title: string;
      /** Format: uuid */
      shopId: string | null;
      answering: boolean;
      /** Format: date-time */
      createdAt: string;
     };
    };
   };
  };
 };
 "assistant.get-conversation": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
   path: {
    conversationId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      title: string;
      /** Format: uuid */
      shopId: string | null;
      answering: boolean;
      /** Format: date-time */
      createdAt: string;
      messages: {
       items: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        turnId: string;
        /** @enum {string} */
        role: "user" | "assistant" | "tool";
        text: string;
        calls: {
         id: string;
         operation: string;
         input: unknown;
        }[];
        results: {
         callId: string;
         operation: string;
         output: unknown;
        }[];
        sources: {
         operation: string;
         input: unknown;
         period: {
          from: string;
          to: string;
         } | null;
         company: string;
         shop: string | null;
         /** Format: date-time */
         at: string;
        }[];
        provider: string | null;
        model: string | null;
        /** @enum {string} */
        state: "open" | "done" | "interrupted" | "failed";
        problem: {
         code: string;
         detail: string;
        } | null;
        /** Format: date-time */
        createdAt: string;
       }[];
       next: string | null;
      };
     };
    };
   };
  };
 };
 "assistant.delete-conversation": {
  parameters: {
   query?: never;
   path: {
    conversationId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
     };
    };
   };
  };
 };
 "assistant.ask": {
  parameters: {
   query?: never;
   path: {
    conversationId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     text: string;
     page?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/event-stream": {
      /** @enum {string} */
      event: "using";
      data: {
       provider: string;
       model: string;
       passedOver: {
        provider: string;
        model: string;
        why: string;
       } | null;
      };
     } | {
      /** @enum {string} */
      event: "text";
      data: {
       text: string;
      };
     } | {
      /** @enum {string} */
      event: "tool";
      data: {
       name: string;
       input: unknown;
      };
     } | {
      /** @enum {string} */
      event: "result";
      data: {
       name: string;
       summary: string;
      };
     } | {
      /** @enum {string} */
      event: "proposal";
      data: {
       /** Format: uuid */
       proposalId: string;
       operation: string;
       summary: string;
       input: unknown;
       effect: unknown;
       /** Format: date-time */
       expiresAt: string;
      };
     } | {
      /** @enum {string} */
      event: "usage";
      data: {
       input: number;
       output: number;
       cached: number;
       month: {
        used: number;
        budget: number;
       };
      };
     } | {
      /** @enum {string} */
      event: "done";
      data: {
       /** Format: uuid */
       messageId: string;
       sources: {
        operation: string;
        input: unknown;
        period: {
         from: string;
         to: string;
        } | null;
        company: string;
        shop: string | null;
        /** Format: date-time */
        at: string;
       }[];
       cut: boolean;
      };
     } | {
      /** @enum {string} */
      event: "error";
      data: {
       code: string;
       status: number;
       detail: string;
       requestId: string;
      };
     };
    };
   };
  };
 };
 "assistant.list-proposals": {
  parameters: {
   query?: {
    state?: "proposed" | "approved" | "done" | "failed" | "rejected" | "expired";
    conversationId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       conversationId: string | null;
       operation: string;
       summary: string;
       input: unknown;
       effect: unknown;
       /** @enum {string} */
       state: "proposed" | "approved" | "done" | "failed" | "rejected" | "expired";
       /** Format: uuid */
       shopId: string | null;
       result: unknown;
       problem: {
        code: string;
        status: number;
        detail: string;
       } | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: date-time */
       expiresAt: string;
       /** Format: date-time */
       decidedAt: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "assistant.get-proposal": {
  parameters: {
   query?: never;
   path: {
    proposalId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      conversationId: string | null;
      operation: string;
      summary: string;
      input: unknown;
      effect: unknown;
      /** @enum {string} */
      state: "proposed" | "approved" | "done" | "failed" | "rejected" | "expired";
      /** Format: uuid */
      shopId: string | null;
      result: unknown;
      problem: {
       code: string;
       status: number;
       detail: string;
      } | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: date-time */
      decidedAt: string | null;
     };
    };
   };
  };
 };
 "assistant.approve-proposal": {
  parameters: {
   query?: never;
   path: {
    proposalId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      conversationId: string | null;
      operation: string;
      summary: string;
      input: unknown;
      effect: unknown;
      /** @enum {string} */
      state: "proposed" | "approved" | "done" | "failed" | "rejected" | "expired";
      /** Format: uuid */
      shopId: string | null;
      result: unknown;
      problem: {
       code: string;
       status: number;
       detail: string;
      } | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: date-time */
      decidedAt: string | null;
     };
    };
   };
  };
 };
 "assistant.reject-proposal": {
  parameters: {
   query?: never;
   path: {
    proposalId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      conversationId: string | null;
      operation: string;
      summary: string;
      input: unknown;
      effect: unknown;
      /** @enum {string} */
      state: "proposed" | "approved" | "done" | "failed" | "rejected" | "expired";
      /** Format: uuid */
      shopId: string | null;
      result: unknown;
      problem: {
       code: string;
       status: number;
       detail: string;
      } | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: date-time */
      decidedAt: string | null;
     };
    };
   };
  };
 };
 "assistant.read-usage": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      month: string;
      /** Format: date-time */
      resetsAt: string;
      budgetTokens: number;
      usedTokens: number;
      inputTokens: number;
      outputTokens: number;
      cachedTokens: number;
      requests: number;
     };
    };
   };
  };
 };
 "assistant.serve-mcp": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": string;
    };
   };
  };
 };
 "kitchen.list-stations": {
  parameters: {
   query?: {
    active?: boolean;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       name: string;
       categoryIds: string[];
       printerHost: string | null;
       printerPort: number;
       printerWidth: 58 | 80;
       /** @enum {string} */
       printerLettering: "text" | "picture";
       active: boolean;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "kitchen.create-station": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     shopId?: string;
     name: string;
     categoryIds: string[];
     printerHost?: string | null;
     printerPort?: number;
     printerWidth?: 58 | 80;
     /** @enum {string} */
     printerLettering?: "text" | "picture";
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      name: string;
      categoryIds: string[];
      printerHost: string | null;
      printerPort: number;
      printerWidth: 58 | 80;
      /** @enum {string} */
      printerLettering: "text" | "picture";
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "kitchen.get-station": {
  parameters: {
   query?: never;
   path: {
    stationId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      name: string;
      categoryIds: string[];
      printerHost: string | null;
      printerPort: number;
      printerWidth: 58 | 80;
      /** @enum {string} */
      printerLettering: "text" | "picture";
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "kitchen.change-station": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    stationId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     categoryIds?: string[];
     printerHost?: string | null;
     printerPort?: number;
     printerWidth?: 58 | 80;
     /** @enum {string} */
     printerLettering?: "text" | "picture";
     active?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      name: string;
      categoryIds: string[];
      printerHost: string | null;
      printerPort: number;
      printerWidth: 58 | 80;
      /** @enum {string} */
      printerLettering: "text" | "picture";
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "kitchen.get-screen": {
  parameters: {
   query?: never;
   path: {
    stationId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      stationId: string;
      name: string;
      /** Format: uuid */
      shopId: string;
      warnMinutes: number;
      lateMinutes: number;
      /** Format: date-time */
      now: string;
      orders: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       stationId: string;
       /** Format: date */
       businessDay: string;
       number: number;
       /** Format: uuid */
       saleId: string | null;
       /** Format: uuid */
       ticketId: string | null;
       /** @enum {string|null} */
       orderType: "dine-in" | "take-away" | "delivery" | null;
       name: string | null;
       note: string | null;
       lines: {
        /** Format: uuid */
        variantId: string;
        name: string;
        quantity: string;
       }[];
       /** @enum {string} */
       state: "new" | "preparing" | "ready" | "served" | "cancelled";
       open: boolean;
       /** Format: date-time */
       createdAt: string;
       /** Format: date-time */
       preparingAt: string | null;
       /** Format: date-time */
       readyAt: string | null;
       /** Format: date-time */
       servedAt: string | null;
       /** Format: date-time */
       cancelledAt: string | null;
       version: number;
       print: {
        /** @enum {string} */
        state: "queued" | "sending" | "sent" | "unconfirmed" | "failed";
        fault: string | null;
       } | null;
      }[];
      more: boolean;
     };
    };
   };
  };
 };
 "kitchen.list-orders": {
  parameters: {
   query?: {
    stationId?: string;
    state?: "new" | "preparing" | "ready" | "served" | "cancelled";
    businessDay?: string;
    open?: boolean;
    sort?: "newest" | "oldest";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       stationId: string;
       /** Format: date */
       businessDay: string;
       number: number;
       /** Format: uuid */
       saleId: string | null;
       /** Format: uuid */
       ticketId: string | null;
       /** @enum {string|null} */
       orderType: "dine-in" | "take-away" | "delivery" | null;
       name: string | null;
       note: string | null;
       lines: {
        /** Format: uuid */
        variantId: string;
        name: string;
        quantity: string;
       }[];
       /** @enum {string} */
       state: "new" | "preparing" | "ready" | "served" | "cancelled";
       open: boolean;
       /** Format: date-time */
       createdAt: string;
       /** Format: date-time */
       preparingAt: string | null;
       /** Format: date-time */
       readyAt: string | null;
       /** Format: date-time */
       servedAt: string | null;
       /** Format: date-time */
       cancelledAt: string | null;
       version: number;
       print: {
        /** @enum {string} */
        state: "queued" | "sending" | "sent" | "unconfirmed" | "failed";
        fault: string | null;
       } | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "kitchen.get-order": {
  parameters: {
   query?: never;
   path: {
    orderId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      stationId: string;
      /** Format: date */
      businessDay: string;
      number: number;
      /** Format: uuid */
      saleId: string | null;
      /** Format: uuid */
      ticketId: string | null;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      name: string | null;
      note: string | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       name: string;
       quantity: string;
      }[];
      /** @enum {string} */
      state: "new" | "preparing" | "ready" | "served" | "cancelled";
      open: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      preparingAt: string | null;
      /** Format: date-time */
      readyAt: string | null;
      /** Format: date-time */
      servedAt: string | null;
      /** Format: date-time */
      cancelledAt: string | null;
      version: number;
      print: {
       /** @enum {string} */
       state: "queued" | "sending" | "sent" | "unconfirmed" | "failed";
       fault: string | null;
      } | null;
     };
    };
   };
  };
 };
 "kitchen.move-order": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     state: "new" | "preparing" | "ready" | "served" | "cancelled";
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      stationId: string;
      /** Format: date */
      businessDay: string;
      number: number;
      /** Format: uuid */
      saleId: string | null;
      /** Format: uuid */
      ticketId: string | null;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      name: string | null;
      note: string | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       name: string;
       quantity: string;
      }[];
      /** @enum {string} */
      state: "new" | "preparing" | "ready" | "served" | "cancelled";
      open: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      preparingAt: string | null;
      /** Format: date-time */
      readyAt: string | null;
      /** Format: date-time */
      servedAt: string | null;
      /** Format: date-time */
      cancelledAt: string | null;
      version: number;
      print: {
       /** @enum {string} */
       state: "queued" | "sending" | "sent" | "unconfirmed" | "failed";
       fault: string | null;
      } | null;
     };
    };
   };
  };
 };
 "kitchen.print-order": {
  parameters: {
   query?: never;
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      stationId: string;
      /** Format: date */
      businessDay: string;
      number: number;
      /** Format: uuid */
      saleId: string | null;
      /** Format: uuid */
      ticketId: string | null;
      /** @enum {string|null} */
      orderType: "dine-in" | "take-away" | "delivery" | null;
      name: string | null;
      note: string | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       name: string;
       quantity: string;
      }[];
      /** @enum {string} */
      state: "new" | "preparing" | "ready" | "served" | "cancelled";
      open: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      preparingAt: string | null;
      /** Format: date-time */
      readyAt: string | null;
      /** Format: date-time */
      servedAt: string | null;
      /** Format: date-time */
      cancelledAt: string | null;
      version: number;
      print: {
       /** @enum {string} */
       state: "queued" | "sending" | "sent" | "unconfirmed" | "failed";
       fault: string | null;
      } | null;
     };
    };
   };
  };
 };
 "layaways.list-layaways": {
  parameters: {
   query?: {
    customerId?: string;
    state?: "open" | "collected" | "cancelled" | "expired";
    overdue?: boolean;
    sort?: "-number" | "number" | "dueOn" | "-dueOn";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       number: string;
       /** Format: uuid */
       customerId: string;
       /** @enum {string} */
       state: "open" | "collected" | "cancelled" | "expired";
       currency: string;
       totalMinor: number;
       dueOn: string;
       note: string | null;
       overdue: boolean;
       balanceMinor: number;
       /** Format: uuid */
       saleId: string | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: date-time */
       closedAt: string | null;
       version: number;
       customerName: string | null;
       leftMinor: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "layaways.make-layaway": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId: string;
     /** Format: uuid */
     customerId: string;
     lines: {
      /** Format: uuid */
      variantId: string;
      quantity: string;
      unitPriceMinor?: number;
      name?: string;
      discount?: {
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      };
     }[];
     discount?: {
      reason?: string;
      percent: string;
     } | {
      reason?: string;
      amountMinor: number;
     };
     totalMinor?: number;
     deposit?: {
      amountMinor: number;
      /** @enum {string} */
      method: "cash" | "card" | "bank_transfer" | "other";
      reference?: string;
     };
     note?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string} */
      state: "open" | "collected" | "cancelled" | "expired";
      currency: string;
      totalMinor: number;
      dueOn: string;
      note: string | null;
      overdue: boolean;
      balanceMinor: number;
      /** Format: uuid */
      saleId: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      customerName: string | null;
      leftMinor: number;
      feeMinor: number;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       totalMinor: number;
      }[];
     };
    };
   };
  };
 };
 "layaways.get-layaway": {
  parameters: {
   query?: never;
   path: {
    layawayId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string} */
      state: "open" | "collected" | "cancelled" | "expired";
      currency: string;
      totalMinor: number;
      dueOn: string;
      note: string | null;
      overdue: boolean;
      balanceMinor: number;
      /** Format: uuid */
      saleId: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      customerName: string | null;
      leftMinor: number;
      feeMinor: number;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       totalMinor: number;
      }[];
     };
    };
   };
  };
 };
 "layaways.change-layaway": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    layawayId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     /** Format: date */
     dueOn?: string;
     note?: string | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string} */
      state: "open" | "collected" | "cancelled" | "expired";
      currency: string;
      totalMinor: number;
      dueOn: string;
      note: string | null;
      overdue: boolean;
      balanceMinor: number;
      /** Format: uuid */
      saleId: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      customerName: string | null;
      leftMinor: number;
      feeMinor: number;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       totalMinor: number;
      }[];
     };
    };
   };
  };
 };
 "layaways.pick-up-layaway": {
  parameters: {
   query?: never;
   path: {
    layawayId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId: string;
     tenders: {
      type: "cash" | "card" | "bank_transfer" | "voucher" | "online" | "other" | string;
      amountMinor: number;
      reference?: string;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      layaway: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       number: string;
       /** Format: uuid */
       customerId: string;
       /** @enum {string} */
       state: "open" | "collected" | "cancelled" | "expired";
       currency: string;
       totalMinor: number;
       dueOn: string;
       note: string | null;
       overdue: boolean;
       balanceMinor: number;
       /** Format: uuid */
       saleId: string | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: date-time */
       closedAt: string | null;
       version: number;
       customerName: string | null;
       leftMinor: number;
       feeMinor: number;
       lines: {
        lineNo: number;
        /** Format: uuid */
        variantId: string;
        sku: string;
        name: string;
        quantity: string;
        unitPriceMinor: number;
        discountMinor: number;
        totalMinor: number;
       }[];
      };
      sale: {
       /** Format: uuid */
       id: string;
       number: string;
       /** Format: uuid */
       customerId: string | null;
       totalMinor: number;
       dueMinor: number;
       changeMinor: number;
      };
     };
    };
   };
  };
 };
 "layaways.cancel-layaway": {
  parameters: {
   query?: never;
   path: {
    layawayId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     method: "cash" | "card" | "bank_transfer" | "other";
     /** Format: uuid */
     registerId?: string;
     reference?: string;
     waiveFee?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      number: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string} */
      state: "open" | "collected" | "cancelled" | "expired";
      currency: string;
      totalMinor: number;
      dueOn: string;
      note: string | null;
      overdue: boolean;
      balanceMinor: number;
      /** Format: uuid */
      saleId: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      customerName: string | null;
      leftMinor: number;
      feeMinor: number;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       totalMinor: number;
      }[];
     };
    };
   };
  };
 };
 "layaways.list-entries": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
   path: {
    layawayId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       layawayId: string;
       /** @enum {string} */
       kind: "deposit" | "payment" | "pick-up" | "return" | "fee" | "payout";
       amountMinor: number;
       balanceMinor: number;
       /** Format: date */
       businessDay: string;
       /** @enum {string|null} */
       method: "cash" | "card" | "bank_transfer" | "other" | null;
       reference: string | null;
       /** Format: uuid */
       documentId: string | null;
       /** Format: date-time */
       occurredAt: string;
       user: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "layaways.take-payment": {
  parameters: {
   query?: never;
   path: {
    layawayId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     amountMinor: number;
     /** @enum {string} */
     method: "cash" | "card" | "bank_transfer" | "other";
     /** Format: uuid */
     registerId?: string;
     reference?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      layawayId: string;
      /** @enum {string} */
      kind: "deposit" | "payment" | "pick-up" | "return" | "fee" | "payout";
      amountMinor: number;
      balanceMinor: number;
      /** Format: date */
      businessDay: string;
      /** @enum {string|null} */
      method: "cash" | "card" | "bank_transfer" | "other" | null;
      reference: string | null;
      /** Format: uuid */
      documentId: string | null;
      /** Format: date-time */
      occurredAt: string;
      user: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
     };
    };
   };
  };
 };
 "layaways.pay-out": {
  parameters: {
   query?: never;
   path: {
    layawayId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     method: "cash" | "card" | "bank_transfer" | "other";
     /** Format: uuid */
     registerId?: string;
     reference?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      layawayId: string;
      /** @enum {string} */
      kind: "deposit" | "payment" | "pick-up" | "return" | "fee" | "payout";
      amountMinor: number;
      balanceMinor: number;
      /** Format: date */
      businessDay: string;
      /** @enum {string|null} */
      method: "cash" | "card" | "bank_transfer" | "other" | null;
      reference: string | null;
      /** Format: uuid */
      documentId: string | null;
      /** Format: date-time */
      occurredAt: string;
      user: {
       /** Format: uuid */
       id: string;
       name: string;
      } | null;
     };
    };
   };
  };
 };
 "layaways.layaway-table.csv": {
  parameters: {
   query?: {
    customerId?: string;
    state?: "open" | "collected" | "cancelled" | "expired";
    overdue?: boolean;
    sort?: "-number" | "number" | "dueOn" | "-dueOn";
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "layaways.quote-layaway": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     registerId: string;
     /** Format: uuid */
     customerId: string;
     lines: {
      /** Format: uuid */
      variantId: string;
      quantity: string;
      unitPriceMinor?: number;
      name?: string;
      discount?: {
       reason?: string;
       percent: string;
      } | {
       reason?: string;
       amountMinor: number;
      };
     }[];
     discount?: {
      reason?: string;
      percent: string;
     } | {
      reason?: string;
      amountMinor: number;
     };
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      currency: string;
      totalMinor: number;
      leastDepositMinor: number;
      /** Format: date */
      dueOn: string;
     };
    };
   };
  };
 };
 "payments.list-accounts": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       provider: string;
       title: string;
       active: boolean;
       credentials: {
        name: string;
        secret: boolean;
        set: boolean;
        value: string | null;
       }[];
       methods: {
        method: string;
        channel: string | null;
        title: string;
       }[];
       shopIds: string[] | null;
       webhookPath: string | null;
       forgedWebhooks: number;
       forgedAt: string | null;
       version: number;
       createdAt: string;
       updatedAt: string;
      }[];
     };
    };
   };
  };
 };
 "payments.create-account": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     provider: "manual" | "xendit" | "stripe";
     title: string;
     credentials?: {
      secretKey?: string;
      callbackToken?: string;
      webhookSecret?: string;
      publishableKey?: string;
      account?: string;
      bankTransfer?: string;
      cashOnDelivery?: string;
     };
     methods?: {
      /** @enum {string} */
      method: "invoice" | "ewallet" | "virtual-account" | "qr" | "card" | "cash-on-delivery" | "bank-transfer";
      channel?: string;
      title?: string;
     }[];
     active?: boolean;
     shops?: string[] | null;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      provider: string;
      title: string;
      active: boolean;
      credentials: {
       name: string;
       secret: boolean;
       set: boolean;
       value: string | null;
      }[];
      methods: {
       method: string;
       channel: string | null;
       title: string;
      }[];
      shopIds: string[] | null;
      webhookPath: string | null;
      forgedWebhooks: number;
      forgedAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "payments.get-account": {
  parameters: {
   query?: never;
   path: {
    accountId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      provider: string;
      title: string;
      active: boolean;
      credentials: {
       name: string;
       secret: boolean;
       set: boolean;
       value: string | null;
      }[];
      methods: {
       method: string;
       channel: string | null;
       title: string;
      }[];
      shopIds: string[] | null;
      webhookPath: string | null;
      forgedWebhooks: number;
      forgedAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "payments.change-account": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    accountId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     title?: string;
     credentials?: {
      secretKey?: string;
      callbackToken?: string;
      webhookSecret?: string;
      publishableKey?: string;
      account?: string;
      bankTransfer?: string;
      cashOnDelivery?: string;
     };
     methods?: {
      /** @enum {string} */
      method: "invoice" | "ewallet" | "virtual-account" | "qr" | "card" | "cash-on-delivery" | "bank-transfer";
      channel?: string;
      title?: string;
     }[];
     active?: boolean;
     shops?: string[] | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      provider: string;
      title: string;
      active: boolean;
      credentials: {
       name: string;
       secret: boolean;
       set: boolean;
       value: string | null;
      }[];
      methods: {
       method: string;
       channel: string | null;
       title: string;
      }[];
      shopIds: string[] | null;
      webhookPath: string | null;
      forgedWebhooks: number;
      forgedAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "payments.renew-webhook": {
  parameters: {
   query?: never;
   path: {
    accountId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      provider: string;
      title: string;
      active: boolean;
      credentials: {
       name: string;
       secret: boolean;
       set: boolean;
       value: string | null;
      }[];
      methods: {
       method: string;
       channel: string | null;
       title: string;
      }[];
      shopIds: string[] | null;
      webhookPath: string | null;
      forgedWebhooks: number;
      forgedAt: string | null;
      version: number;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "payments.list-providers": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       provider: string;
       methods: {
        method: string;
        channel: string | null;
        title: string;
       }[];
       credentials: {
        name: string;
        secret: boolean;
        required: boolean;
       }[];
       payout: boolean;
      }[];
     };
    };
   };
  };
 };
 "payments.list-methods": {
  parameters: {
   query?: {
    shopId?: string;
    currency?: string;
    amountMinor?: number;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       provider: string;
       method: string;
       channel: string | null;
       title: string;
       amountMinor: number | null;
       leastMinor: number | null;
       mostMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "payments.list-payments": {
  parameters: {
   query?: {
    shopId?: string;
    state?: "created" | "unknown" | "requires-action" | "authorized" | "failed" | "expired" | "cancelled" | "captured";
    purposeType?: string;
    purposeId?: string;
    differs?: boolean;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       accountId: string;
       purpose: {
        type: string;
        /** Format: uuid */
        id: string;
       };
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       roundingMinor: number;
       currency: string;
       capture: string;
       capturedMinor: number;
       refundedMinor: number;
       refundPendingMinor: number;
       /** @enum {string|null} */
       dispute: "inquiry" | "open" | "won" | "lost" | null;
       disputedMinor: number;
       /** @enum {string} */
       state: "created" | "unknown" | "requires-action" | "authorized" | "failed" | "expired" | "cancelled" | "captured";
       failure: {
        code: string;
        message: string;
       } | null;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       differs: {
        kind: string;
        ours: string;
        theirs: string;
        resolved: {
         at: string;
         /** Format: uuid */
         userId: string | null;
         note: string;
        } | null;
       } | null;
       description: string;
       customer: {
        name: string;
        email: string | null;
        phone: string | null;
       } | null;
       providerReference: string | null;
       confirmedReference: string | null;
       cancelRequested: boolean;
       link: string | null;
       expiresAt: string | null;
       capturedAt: string | null;
       createdAt: string;
       updatedAt: string;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "payments.request-payment": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     shopId?: string;
     purpose: {
      type: string;
      id: string;
     };
     amountMinor: number;
     part?: boolean;
     currency?: string;
     /** @enum {string} */
     provider: "manual" | "xendit" | "stripe";
     /** @enum {string} */
     method: "invoice" | "ewallet" | "virtual-account" | "qr" | "card" | "cash-on-delivery" | "bank-transfer";
     channel?: string;
     description?: string;
     customer?: {
      name: string;
      /** Format: email */
      email?: string;
      phone?: string;
     };
     returnUrl?: string;
     expiresInSeconds?: number;
     /** @enum {string} */
     capture?: "automatic" | "manual";
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      accountId: string;
      purpose: {
       type: string;
       /** Format: uuid */
       id: string;
      };
      provider: string;
      method: string;
      channel: string | null;
      amountMinor: number;
      roundingMinor: number;
      currency: string;
      capture: string;
      capturedMinor: number;
      refundedMinor: number;
      refundPendingMinor: number;
      /** @enum {string|null} */
      dispute: "inquiry" | "open" | "won" | "lost" | null;
      disputedMinor: number;
      /** @enum {string} */
      state: "created" | "unknown" | "requires-action" | "authorized" | "failed" | "expired" | "cancelled" | "captured";
      failure: {
       code: string;
       message: string;
      } | null;
      action: {
       url?: string;
       qr?: string;
       account?: string;
       instructions?: string;
      } | null;
      differs: {
       kind: string;
       ours: string;
       theirs: string;
       resolved: {
        at: string;
        /** Format: uuid */
        userId: string | null;
        note: string;
       } | null;
      } | null;
      description: string;
      customer: {
       name: string;
       email: string | null;
       phone: string | null;
      } | null;
      providerReference: string | null;
      confirmedReference: string | null;
      cancelRequested: boolean;
      link: string | null;
      expiresAt: string | null;
      capturedAt: string | null;
      createdAt: string;
      updatedAt: string;
      version: number;
     };
    };
   };
  };
 };
 "payments.get-payment": {
  parameters: {
   query?: never;
   path: {
    paymentId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      accountId: string;
      purpose: {
       type: string;
       /** Format: uuid */
       id: string;
      };
      provider: string;
      method: string;
      channel: string | null;
      amountMinor: number;
      roundingMinor: number;
      currency: string;
      capture: string;
      capturedMinor: number;
      refundedMinor: number;
      refundPendingMinor: number;
      /** @enum {string|null} */
      dispute: "inquiry" | "open" | "won" | "lost" | null;
      disputedMinor: number;
      /** @enum {string} */
      state: "created" | "unknown" | "requires-action" | "authorized" | "failed" | "expired" | "cancelled" | "captured";
      failure: {
       code: string;
       message: string;
      } | null;
      action: {
       url?: string;
       qr?: string;
       account?: string;
       instructions?: string;
      } | null;
      differs: {
       kind: string;
       ours: string;
       theirs: string;
       resolved: {
        at: string;
        /** Format: uuid */
        userId: string | null;
        note: string;
       } | null;
      } | null;
      description: string;
      customer: {
       name: string;
       email: string | null;
       phone: string | null;
      } | null;
      providerReference: string | null;
      confirmedReference: string | null;
      cancelRequested: boolean;
      link: string | null;
      expiresAt: string | null;
      capturedAt: string | null;
      createdAt: string;
      updatedAt: string;
      version: number;
     };
    };
   };
  };
 };
 "payments.confirm-payment": {
  parameters: {
   query?: never;
   path: {
    paymentId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     amountMinor?: number;
     reference?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      accountId: string;
      purpose: {
       type: string;
       /** Format: uuid */
       id: string;
      };
      provider: string;
      method: string;
      channel: string | null;
      amountMinor: number;
      roundingMinor: number;
      currency: string;
      capture: string;
      capturedMinor: number;
      refundedMinor: number;
      refundPendingMinor: number;
      /** @enum {string|null} */
      dispute: "inquiry" | "open" | "won" | "lost" | null;
      disputedMinor: number;
      /** @enum {string} */
      state: "created" | "unknown" | "requires-action" | "authorized" | "failed" | "expired" | "cancelled" | "captured";
      failure: {
       code: string;
       message: string;
      } | null;
      action: {
       url?: string;
       qr?: string;
       account?: string;
       instructions?: string;
      } | null;
      differs: {
       kind: string;
       ours: string;
       theirs: string;
       resolved: {
        at: string;
        /** Format: uuid */
        userId: string | null;
        note: string;
       } | null;
      } | null;
      description: string;
      customer: {
       name: string;
       email: string | null;
       phone: string | null;
      } | null;
      providerReference: string | null;
      confirmedReference: string | null;
      cancelRequested: boolean;
      link: string | null;
      expiresAt: string | null;
      capturedAt: string | null;
      createdAt: string;
      updatedAt: string;
      version: number;
     };
    };
   };
  };
 };
 "payments.reject-payment": {
  parameters: {
   query?: never;
   path: {
    paymentId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     reason: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      accountId: string;
      purpose: {
       type: string;
       /** Format: uuid */
       id: string;
      };
      provider: string;
      method: string;
      channel: string | null;
      amountMinor: number;
      roundingMinor: number;
      currency: string;
      capture: string;
      capturedMinor: number;
      refundedMinor: number;
      refundPendingMinor: number;
      /** @enum {string|null} */
      dispute: "inquiry" | "open" | "won" | "lost" | null;
      disputedMinor: number;
      /** @enum {string} */
      state: "created" | "unknown" | "requires-action" | "authorized" | "failed" | "expired" | "cancelled" | "captured";
      failure: {
       code: string;
       message: string;
      } | null;
      action: {
       url?: string;
       qr?: string;
       account?: string;
       instructions?: string;
      } | null;
      differs: {
       kind: string;
       ours: string;
       theirs: string;
       resolved: {
        at: string;
        /** Format: uuid */
        userId: string | null;
        note: string;
       } | null;
      } | null;
      description: string;
      customer: {
       name: string;
       email: string | null;
       phone: string | null;
      } | null;
      providerReference: string | null;
      confirmedReference: string | null;
      cancelRequested: boolean;
      link: string | null;
      expiresAt: string | null;
      capturedAt: string | null;
      createdAt: string;
      updatedAt: string;
      version: number;
     };
    };
   };
  };
 };
 "payments.cancel-payment": {
  parameters: {
   query?: never;
   path: {
    paymentId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      accountId: string;
      purpose: {
       type: string;
       /** Format: uuid */
       id: string;
      };
      provider: string;
      method: string;
      channel: string | null;
      amountMinor: number;
      roundingMinor: number;
      currency: string;
      capture: string;
      capturedMinor: number;
      refundedMinor: number;
      refundPendingMinor: number;
      /** @enum {string|null} */
      dispute: "inquiry" | "open" | "won" | "lost" | null;
      disputedMinor: number;
      /** @enum {string} */
      state: "created" | "unknown" | "requires-action" | "authorized" | "failed" | "expired" | "cancelled" | "captured";
      failure: {
       code: string;
       message: string;
      } | null;
      action: {
       url?: string;
       qr?: string;
       account?: string;
       instructions?: string;
      } | null;
      differs: {
       kind: string;
       ours: string;
       theirs: string;
       resolved: {
        at: string;
        /** Format: uuid */
        userId: string | null;
        note: string;
       } | null;
      } | null;
      description: string;
      customer: {
       name: string;
       email: string | null;
       phone: string | null;
      } | null;
      providerReference: string | null;
      confirmedReference: string | null;
      cancelRequested: boolean;
      link: string | null;
      expiresAt: string | null;
      capturedAt: string | null;
      createdAt: string;
      updatedAt: string;
      version: number;
     };
    };
   };
  };
 };
 "payments.capture-payment": {
  parameters: {
   query?: never;
   path: {
    paymentId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     amountMinor?: number;
    };
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      accountId: string;
      purpose: {
       type: string;
       /** Format: uuid */
       id: string;
      };
      provider: string;
      method: string;
      channel: string | null;
      amountMinor: number;
      roundingMinor: number;
      currency: string;
      capture: string;
      capturedMinor: number;
      refundedMinor: number;
      refundPendingMinor: number;
      /** @enum {string|null} */
      dispute: "inquiry" | "open" | "won" | "lost" | null;
      disputedMinor: number;
      /** @enum {string} */
      state: "created" | "unknown" | "requires-action" | "authorized" | "failed" | "expired" | "cancelled" | "captured";
      failure: {
       code: string;
       message: string;
      } | null;
      action: {
       url?: string;
       qr?: string;
       account?: string;
       instructions?: string;
      } | null;
      differs: {
       kind: string;
       ours: string;
       theirs: string;
       resolved: {
        at: string;
        /** Format: uuid */
        userId: string | null;
        note: string;
       } | null;
      } | null;
      description: string;
      customer: {
       name: string;
       email: string | null;
       phone: string | null;
      } | null;
      providerReference: string | null;
      confirmedReference: string | null;
      cancelRequested: boolean;
      link: string | null;
      expiresAt: string | null;
      capturedAt: string | null;
      createdAt: string;
      updatedAt: string;
      version: number;
     };
    };
   };
  };
 };
 "payments.resolve-difference": {
  parameters: {
   query?: never;
   path: {
    paymentId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     note: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      accountId: string;
      purpose: {
       type: string;
       /** Format: uuid */
       id: string;
      };
      provider: string;
      method: string;
      channel: string | null;
      amountMinor: number;
      roundingMinor: number;
      currency: string;
      capture: string;
      capturedMinor: number;
      refundedMinor: number;
      refundPendingMinor: number;
      /** @enum {string|null} */
      dispute: "inquiry" | "open" | "won" | "lost" | null;
      disputedMinor: number;
      /** @enum {string} */
      state: "created" | "unknown" | "requires-action" | "authorized" | "failed" | "expired" | "cancelled" | "captured";
      failure: {
       code: string;
       message: string;
      } | null;
      action: {
       url?: string;
       qr?: string;
       account?: string;
       instructions?: string;
      } | null;
      differs: {
       kind: string;
       ours: string;
       theirs: string;
       resolved: {
        at: string;
        /** Format: uuid */
        userId: string | null;
        note: string;
       } | null;
      } | null;
      description: string;
      customer: {
       name: string;
       email: string | null;
       phone: string | null;
      } | null;
      providerReference: string | null;
      confirmedReference: string | null;
      cancelRequested: boolean;
      link: string | null;
      expiresAt: string | null;
      capturedAt: string | null;
      createdAt: string;
      updatedAt: string;
      version: number;
     };
    };
   };
  };
 };
 "payments.list-refunds": {
  parameters: {
   query?: never;
   path: {
    paymentId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       paymentId: string;
       /** Format: uuid */
       shopId: string;
       amountMinor: number;
       currency: string;
       reason: string | null;
       /** @enum {string} */
       state: "pending" | "refunded" | "failed";
       /** @enum {string} */
       origin: "here" | "provider";
       failure: {
        code: string;
        message: string;
       } | null;
       confirmedReference: string | null;
       createdAt: string;
       updatedAt: string;
      }[];
     };
    };
   };
  };
 };
 "payments.refund-payment": {
  parameters: {
   query?: never;
   path: {
    paymentId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     amountMinor: number;
     reason?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      paymentId: string;
      /** Format: uuid */
      shopId: string;
      amountMinor: number;
      currency: string;
      reason: string | null;
      /** @enum {string} */
      state: "pending" | "refunded" | "failed";
      /** @enum {string} */
      origin: "here" | "provider";
      failure: {
       code: string;
       message: string;
      } | null;
      confirmedReference: string | null;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "payments.list-proofs": {
  parameters: {
   query?: never;
   path: {
    paymentId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       createdAt: string;
      }[];
     };
    };
   };
  };
 };
 "payments.get-proof.webp": {
  parameters: {
   query?: never;
   path: {
    paymentId: string;
    proofId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "image/webp": string;
    };
   };
  };
 };
 "payments.list-all-refunds": {
  parameters: {
   query?: {
    shopId?: string;
    state?: "pending" | "refunded" | "failed";
    provider?: "manual" | "xendit" | "stripe";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       paymentId: string;
       /** Format: uuid */
       shopId: string;
       amountMinor: number;
       currency: string;
       reason: string | null;
       /** @enum {string} */
       state: "pending" | "refunded" | "failed";
       /** @enum {string} */
       origin: "here" | "provider";
       failure: {
        code: string;
        message: string;
       } | null;
       confirmedReference: string | null;
       createdAt: string;
       updatedAt: string;
       provider: string;
       method: string;
       purpose: {
        type: string;
        /** Format: uuid */
        id: string;
       };
       description: string;
       customer: {
        name: string;
        email: string | null;
        phone: string | null;
       } | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "payments.confirm-refund": {
  parameters: {
   query?: never;
   path: {
    refundId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     reference?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      paymentId: string;
      /** Format: uuid */
      shopId: string;
      amountMinor: number;
      currency: string;
      reason: string | null;
      /** @enum {string} */
      state: "pending" | "refunded" | "failed";
      /** @enum {string} */
      origin: "here" | "provider";
      failure: {
       code: string;
       message: string;
      } | null;
      confirmedReference: string | null;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "payments.reject-refund": {
  parameters: {
   query?: never;
   path: {
    refundId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     reason: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      paymentId: string;
      /** Format: uuid */
      shopId: string;
      amountMinor: number;
      currency: string;
      reason: string | null;
      /** @enum {string} */
      state: "pending" | "refunded" | "failed";
      /** @enum {string} */
      origin: "here" | "provider";
      failure: {
       code: string;
       message: string;
      } | null;
      confirmedReference: string | null;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "payments.list-disputes": {
  parameters: {
   query?: {
    shopId?: string;
    state?: "inquiry" | "open" | "won" | "lost";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       paymentId: string;
       /** Format: uuid */
       shopId: string;
       provider: string;
       providerReference: string;
       purpose: {
        type: string;
        /** Format: uuid */
        id: string;
       };
       description: string;
       /** @enum {string} */
       state: "inquiry" | "open" | "won" | "lost";
       amountMinor: number;
       currency: string;
       reason: string | null;
       respondBy: string | null;
       createdAt: string;
       updatedAt: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "payments.count-attention": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      differences: number;
      disputes: number;
      refunds: number;
     };
    };
   };
  };
 };
 "payments.open-link": {
  parameters: {
   query?: never;
   path: {
    link: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      company: string;
      description: string;
      amountMinor: number;
      currency: string;
      /** @enum {string} */
      state: "created" | "unknown" | "requires-action" | "authorized" | "failed" | "expired" | "cancelled" | "captured";
      method: string;
      action: {
       url?: string;
       qr?: string;
       account?: string;
       instructions?: string;
       clientSecret?: string;
      } | null;
      cardForm: {
       publishableKey: string;
       clientSecret: string;
       account: string | null;
      } | null;
      expiresAt: string | null;
      returnUrl: string | null;
      proofExpected: boolean;
      locale: string;
     };
    };
   };
  };
 };
 "payments.show-link.html": {
  parameters: {
   query?: {
    payment_intent?: string;
    payment_intent_client_secret?: string;
    redirect_status?: string;
    source_redirect_slug?: string;
   };
   path: {
    link: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/html": string;
    };
   };
  };
 };
 "payments.check-link": {
  parameters: {
   query?: never;
   path: {
    link: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      asked: boolean;
     };
    };
   };
  };
 };
 "payments.send-proof": {
  parameters: {
   query?: never;
   path: {
    link: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     image: {
      /** @enum {string} */
      type: "image/png" | "image/jpeg" | "image/webp" | "image/gif" | "image/avif";
      base64: string;
     };
    };
    "image/png": string;
    "image/jpeg": string;
    "image/webp": string;
    "image/gif": string;
    "image/avif": string;
    "multipart/form-data": {
     /** Format: binary */
     file: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      received: boolean;
     };
    };
   };
  };
 };
 "payments.list-webhooks": {
  parameters: {
   query?: {
    paymentId?: string;
    unmatched?: boolean;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       accountId: string;
       subject: string;
       type: string;
       eventId: string;
       ref: string | null;
       reference: string | null;
       /** Format: uuid */
       paymentId: string | null;
       /** Format: uuid */
       payoutId: string | null;
       deliveries: number;
       body: string;
       receivedAt: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "payments.replay-webhook": {
  parameters: {
   query?: never;
   path: {
    webhookId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      jobId: string | null;
     };
    };
   };
  };
 };
 "payments.list-exchanges": {
  parameters: {
   query?: {
    paymentId?: string;
    payoutId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       accountId: string;
       /** Format: uuid */
       paymentId: string | null;
       /** Format: uuid */
       payoutId: string | null;
       operation: string;
       method: string;
       url: string;
       status: number | null;
       requestBody: string | null;
       responseBody: string | null;
       ms: number;
       error: string | null;
       at: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "payments.list-reconciliations": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       startedBy: string;
       state: string;
       olderThanMinutes: number;
       asked: number;
       changed: number;
       closed: number;
       startedAt: string;
       finishedAt: string | null;
       lines: {
        /** Format: uuid */
        paymentId: string | null;
        /** Format: uuid */
        payoutId: string | null;
        kind: string;
        ours: string;
        theirs: string;
        at: string;
       }[];
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "payments.reconcile-payments": {
  parameters: {
   query?: never;
  };
  requestBody?: {
   content: {
    "application/json": {
     olderThanMinutes?: number;
    };
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      jobId: string;
     };
    };
   };
  };
 };
 "payments.get-reconciliation": {
  parameters: {
   query?: never;
   path: {
    reconciliationId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      startedBy: string;
      state: string;
      olderThanMinutes: number;
      asked: number;
      changed: number;
      closed: number;
      startedAt: string;
      finishedAt: string | null;
      lines: {
       /** Format: uuid */
       paymentId: string | null;
       /** Format: uuid */
       payoutId: string | null;
       kind: string;
       ours: string;
       theirs: string;
       at: string;
      }[];
     };
    };
   };
  };
 };
 "payments.list-payouts": {
  parameters: {
   query?: {
    state?: "pending" | "unknown" | "paid" | "failed" | "cancelled" | "reversed";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       accountId: string;
       channel: string;
       holder: string;
       numberEnd: string;
       amountMinor: number;
       currency: string;
       description: string;
       /** @enum {string} */
       state: "pending" | "unknown" | "paid" | "failed" | "cancelled" | "reversed";
       failure: {
        code: string;
        message: string;
       } | null;
       providerReference: string | null;
       createdAt: string;
       updatedAt: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "payments.create-payout": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     accountId?: string;
     channel: string;
     holder: string;
     accountNumber: string;
     amountMinor: number;
     currency?: string;
     description: string;
     /** Format: email */
     email?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      accountId: string;
      channel: string;
      holder: string;
      numberEnd: string;
      amountMinor: number;
      currency: string;
      description: string;
      /** @enum {string} */
      state: "pending" | "unknown" | "paid" | "failed" | "cancelled" | "reversed";
      failure: {
       code: string;
       message: string;
      } | null;
      providerReference: string | null;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "payments.get-payout": {
  parameters: {
   query?: never;
   path: {
    payoutId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      accountId: string;
      channel: string;
      holder: string;
      numberEnd: string;
      amountMinor: number;
      currency: string;
      description: string;
      /** @enum {string} */
      state: "pending" | "unknown" | "paid" | "failed" | "cancelled" | "reversed";
      failure: {
       code: string;
       message: string;
      } | null;
      providerReference: string | null;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "payments.list-channels": {
  parameters: {
   query?: {
    accountId?: string;
    currency?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       code: string;
       name: string;
       kind: string;
       currency: string;
       minimumMinor: number | null;
       maximumMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "payments.take-webhook": {
  parameters: {
   query?: never;
   path: {
    endpoint: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": string;
    };
   };
  };
 };
 "production.list-boms": {
  parameters: {
   query?: {
    search?: string;
    kind?: "bundle" | "prepared" | "manufactured";
    productId?: string;
    partId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string | null;
       sku: string | null;
       name: string | null;
       version: number;
       /** @enum {string} */
       kind: "bundle" | "prepared" | "manufactured" | "goods";
       unit: string;
       makes: string;
       partsReturn: boolean;
       note: string | null;
       /** Format: date-time */
       validFrom: string;
       /** Format: uuid */
       createdBy: string | null;
       lineCount: number;
       costMinor: number | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "production.create-bom": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     variantId: string;
     /** @enum {string} */
     kind: "bundle" | "prepared" | "manufactured";
     makes?: string;
     partsReturn?: boolean;
     note?: string | null;
     lines: {
      /** Format: uuid */
      variantId: string;
      quantity: string;
      /** @enum {string} */
      unit?: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
      /** Format: uuid */
      packId?: string;
      wastePercent?: string;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      version: number;
      /** @enum {string} */
      kind: "bundle" | "prepared" | "manufactured" | "goods";
      unit: string;
      makes: string;
      partsReturn: boolean;
      note: string | null;
      /** Format: date-time */
      validFrom: string;
      /** Format: uuid */
      createdBy: string | null;
      costMinor: number | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       soldBy: string | null;
       quantity: string;
       unit: string | null;
       pack: {
        name: string;
        quantity: string;
       } | null;
       baseQuantity: string;
       wastePercent: string;
       /** @enum {string|null} */
       kind: "bundle" | "prepared" | "manufactured" | null;
       costMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "production.get-bom": {
  parameters: {
   query?: never;
   path: {
    variantId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      version: number;
      /** @enum {string} */
      kind: "bundle" | "prepared" | "manufactured" | "goods";
      unit: string;
      makes: string;
      partsReturn: boolean;
      note: string | null;
      /** Format: date-time */
      validFrom: string;
      /** Format: uuid */
      createdBy: string | null;
      costMinor: number | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       soldBy: string | null;
       quantity: string;
       unit: string | null;
       pack: {
        name: string;
        quantity: string;
       } | null;
       baseQuantity: string;
       wastePercent: string;
       /** @enum {string|null} */
       kind: "bundle" | "prepared" | "manufactured" | null;
       costMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "production.change-bom": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    variantId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     kind: "bundle" | "prepared" | "manufactured";
     makes?: string;
     partsReturn?: boolean;
     note?: string | null;
     lines: {
      /** Format: uuid */
      variantId: string;
      quantity: string;
      /** @enum {string} */
      unit?: "piece" | "kg" | "g" | "lb" | "oz" | "l" | "m";
      /** Format: uuid */
      packId?: string;
      wastePercent?: string;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      version: number;
      /** @enum {string} */
      kind: "bundle" | "prepared" | "manufactured" | "goods";
      unit: string;
      makes: string;
      partsReturn: boolean;
      note: string | null;
      /** Format: date-time */
      validFrom: string;
      /** Format: uuid */
      createdBy: string | null;
      costMinor: number | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       soldBy: string | null;
       quantity: string;
       unit: string | null;
       pack: {
        name: string;
        quantity: string;
       } | null;
       baseQuantity: string;
       wastePercent: string;
       /** @enum {string|null} */
       kind: "bundle" | "prepared" | "manufactured" | null;
       costMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "production.remove-bom": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    variantId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      version: number;
      /** @enum {string} */
      kind: "bundle" | "prepared" | "manufactured" | "goods";
      unit: string;
      makes: string;
      partsReturn: boolean;
      note: string | null;
      /** Format: date-time */
      validFrom: string;
      /** Format: uuid */
      createdBy: string | null;
      costMinor: number | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       soldBy: string | null;
       quantity: string;
       unit: string | null;
       pack: {
        name: string;
        quantity: string;
       } | null;
       baseQuantity: string;
       wastePercent: string;
       /** @enum {string|null} */
       kind: "bundle" | "prepared" | "manufactured" | null;
       costMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "production.list-bom-versions": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
   path: {
    variantId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string | null;
       sku: string | null;
       name: string | null;
       version: number;
       /** @enum {string} */
       kind: "bundle" | "prepared" | "manufactured" | "goods";
       unit: string;
       makes: string;
       partsReturn: boolean;
       note: string | null;
       /** Format: date-time */
       validFrom: string;
       /** Format: uuid */
       createdBy: string | null;
       lineCount: number;
       costMinor: number | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "production.get-makeable": {
  parameters: {
   query?: {
    shopId?: string;
    quantity?: string;
   };
   path: {
    variantId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      shopId: string;
      makeable: string;
      quantity: string;
      parts: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       needed: string;
       available: string;
       short: string;
      }[];
     };
    };
   };
  };
 };
 "production.list-orders": {
  parameters: {
   query?: {
    shopId?: string;
    variantId?: string;
    search?: string;
    state?: "draft" | "in-progress" | "done" | "cancelled" | "reversed" | "open";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       number: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string | null;
       sku: string | null;
       name: string | null;
       unit: string;
       /** @enum {string} */
       state: "draft" | "in-progress" | "done" | "cancelled" | "reversed";
       planned: string;
       made: string;
       scrapped: string;
       /** Format: date */
       dueOn: string | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: date-time */
       finishedAt: string | null;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "production.create-order": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     variantId: string;
     /** Format: uuid */
     shopId?: string;
     quantity: string;
     /** Format: date */
     dueOn?: string;
     note?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      unit: string;
      /** @enum {string} */
      state: "draft" | "in-progress" | "done" | "cancelled" | "reversed";
      planned: string;
      made: string;
      scrapped: string;
      /** Format: date */
      dueOn: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
      version: number;
      note: string | null;
      reason: string | null;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: uuid */
      startedBy: string | null;
      /** Format: uuid */
      finishedBy: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /** Format: uuid */
      endedBy: string | null;
      costMinor: number | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       planned: string;
       consumed: string | null;
       wasted: string | null;
       available: string | null;
       short: string;
      }[];
     };
    };
   };
  };
 };
 "production.get-order": {
  parameters: {
   query?: never;
   path: {
    productionOrderId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      unit: string;
      /** @enum {string} */
      state: "draft" | "in-progress" | "done" | "cancelled" | "reversed";
      planned: string;
      made: string;
      scrapped: string;
      /** Format: date */
      dueOn: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
      version: number;
      note: string | null;
      reason: string | null;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: uuid */
      startedBy: string | null;
      /** Format: uuid */
      finishedBy: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /** Format: uuid */
      endedBy: string | null;
      costMinor: number | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       planned: string;
       consumed: string | null;
       wasted: string | null;
       available: string | null;
       short: string;
      }[];
     };
    };
   };
  };
 };
 "production.change-order": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    productionOrderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     quantity?: string;
     /** Format: date */
     dueOn?: string | null;
     note?: string | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      unit: string;
      /** @enum {string} */
      state: "draft" | "in-progress" | "done" | "cancelled" | "reversed";
      planned: string;
      made: string;
      scrapped: string;
      /** Format: date */
      dueOn: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
      version: number;
      note: string | null;
      reason: string | null;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: uuid */
      startedBy: string | null;
      /** Format: uuid */
      finishedBy: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /** Format: uuid */
      endedBy: string | null;
      costMinor: number | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       planned: string;
       consumed: string | null;
       wasted: string | null;
       available: string | null;
       short: string;
      }[];
     };
    };
   };
  };
 };
 "production.start-order": {
  parameters: {
   query?: never;
   path: {
    productionOrderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     evenIfShort?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      unit: string;
      /** @enum {string} */
      state: "draft" | "in-progress" | "done" | "cancelled" | "reversed";
      planned: string;
      made: string;
      scrapped: string;
      /** Format: date */
      dueOn: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
      version: number;
      note: string | null;
      reason: string | null;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: uuid */
      startedBy: string | null;
      /** Format: uuid */
      finishedBy: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /** Format: uuid */
      endedBy: string | null;
      costMinor: number | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       planned: string;
       consumed: string | null;
       wasted: string | null;
       available: string | null;
       short: string;
      }[];
     };
    };
   };
  };
 };
 "production.finish-order": {
  parameters: {
   query?: never;
   path: {
    productionOrderId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     made: string;
     scrapped?: string;
     lines?: {
      /** Format: uuid */
      variantId: string;
      consumed: string;
      wasted?: string;
     }[];
     reason?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      unit: string;
      /** @enum {string} */
      state: "draft" | "in-progress" | "done" | "cancelled" | "reversed";
      planned: string;
      made: string;
      scrapped: string;
      /** Format: date */
      dueOn: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
      version: number;
      note: string | null;
      reason: string | null;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: uuid */
      startedBy: string | null;
      /** Format: uuid */
      finishedBy: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /** Format: uuid */
      endedBy: string | null;
      costMinor: number | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       planned: string;
       consumed: string | null;
       wasted: string | null;
       available: string | null;
       short: string;
      }[];
     };
    };
   };
  };
 };
 "production.cancel-order": {
  parameters: {
   query?: never;
   path: {
    productionOrderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     reason?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      unit: string;
      /** @enum {string} */
      state: "draft" | "in-progress" | "done" | "cancelled" | "reversed";
      planned: string;
      made: string;
      scrapped: string;
      /** Format: date */
      dueOn: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
      version: number;
      note: string | null;
      reason: string | null;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: uuid */
      startedBy: string | null;
      /** Format: uuid */
      finishedBy: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /** Format: uuid */
      endedBy: string | null;
      costMinor: number | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       planned: string;
       consumed: string | null;
       wasted: string | null;
       available: string | null;
       short: string;
      }[];
     };
    };
   };
  };
 };
 "production.reverse-order": {
  parameters: {
   query?: never;
   path: {
    productionOrderId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     reason: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      variantId: string;
      /** Format: uuid */
      productId: string | null;
      sku: string | null;
      name: string | null;
      unit: string;
      /** @enum {string} */
      state: "draft" | "in-progress" | "done" | "cancelled" | "reversed";
      planned: string;
      made: string;
      scrapped: string;
      /** Format: date */
      dueOn: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
      version: number;
      note: string | null;
      reason: string | null;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: uuid */
      startedBy: string | null;
      /** Format: uuid */
      finishedBy: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /** Format: uuid */
      endedBy: string | null;
      costMinor: number | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       planned: string;
       consumed: string | null;
       wasted: string | null;
       available: string | null;
       short: string;
      }[];
     };
    };
   };
  };
 };
 "purchasing.list-suppliers": {
  parameters: {
   query?: {
    search?: string;
    archived?: boolean;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       taxNumber: string | null;
       contactName: string | null;
       email: string | null;
       phone: string | null;
       address: string | null;
       currency: string;
       termsDays: number | null;
       leadDays: number | null;
       note: string | null;
       archived: boolean;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "purchasing.create-supplier": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     taxNumber?: string;
     contactName?: string;
     /** Format: email */
     email?: string;
     phone?: string;
     address?: string;
     currency: string;
     termsDays?: number;
     leadDays?: number;
     note?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      taxNumber: string | null;
      contactName: string | null;
      email: string | null;
      phone: string | null;
      address: string | null;
      currency: string;
      termsDays: number | null;
      leadDays: number | null;
      note: string | null;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "purchasing.get-supplier": {
  parameters: {
   query?: never;
   path: {
    supplierId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      taxNumber: string | null;
      contactName: string | null;
      email: string | null;
      phone: string | null;
      address: string | null;
      currency: string;
      termsDays: number | null;
      leadDays: number | null;
      note: string | null;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "purchasing.change-supplier": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    supplierId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     taxNumber?: string | null;
     contactName?: string | null;
     /** Format: email */
     email?: string | null;
     phone?: string | null;
     address?: string | null;
     currency?: string;
     termsDays?: number | null;
     leadDays?: number | null;
     note?: string | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      taxNumber: string | null;
      contactName: string | null;
      email: string | null;
      phone: string | null;
      address: string | null;
      currency: string;
      termsDays: number | null;
      leadDays: number | null;
      note: string | null;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "purchasing.archive-supplier": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    supplierId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      taxNumber: string | null;
      contactName: string | null;
      email: string | null;
      phone: string | null;
      address: string | null;
      currency: string;
      termsDays: number | null;
      leadDays: number | null;
      note: string | null;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "purchasing.restore-supplier": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    supplierId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      taxNumber: string | null;
      contactName: string | null;
      email: string | null;
      phone: string | null;
      address: string | null;
      currency: string;
      termsDays: number | null;
      leadDays: number | null;
      note: string | null;
      archived: boolean;
      version: number;
     };
    };
   };
  };
 };
 "purchasing.list-supplier-goods": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
   path: {
    supplierId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       supplierId: string;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       supplierSku: string | null;
       packSize: string;
       priceMinor: number | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "purchasing.put-supplier-goods": {
  parameters: {
   query?: never;
   path: {
    supplierId: string;
    variantId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     supplierSku?: string | null;
     packSize?: string;
     priceMinor?: number | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      supplierId: string;
      /** Format: uuid */
      variantId: string;
      sku: string | null;
      name: string | null;
      supplierSku: string | null;
      packSize: string;
      priceMinor: number | null;
     };
    };
   };
  };
 };
 "purchasing.remove-supplier-goods": {
  parameters: {
   query?: never;
   path: {
    supplierId: string;
    variantId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      supplierId: string;
      /** Format: uuid */
      variantId: string;
     };
    };
   };
  };
 };
 "purchasing.list-billable": {
  parameters: {
   query?: never;
   path: {
    supplierId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       receiptId: string;
       receiptNumber: string;
       reference: string | null;
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       received: string;
       open: string;
       costMinor: number | null;
       taxPpm: number;
      }[];
     };
    };
   };
  };
 };
 "purchasing.list-orders": {
  parameters: {
   query?: {
    supplierId?: string;
    shopId?: string;
    variantId?: string;
    state?: ("draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled") | "awaited";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       number: string;
       /** Format: uuid */
       supplierId: string;
       supplierName: string;
       /** Format: uuid */
       shopId: string;
       shopName: string;
       /** @enum {string} */
       state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
       currency: string;
       rate: string;
       /** Format: date */
       expectedOn: string | null;
       note: string | null;
       netMinor: number | null;
       taxMinor: number | null;
       lineCount: number;
       /** Format: date-time */
       createdAt: string;
       /** Format: uuid */
       createdBy: string | null;
       /** Format: date-time */
       sentAt: string | null;
       /** Format: date-time */
       closedAt: string | null;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "purchasing.create-order": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     supplierId: string;
     /** Format: uuid */
     shopId?: string;
     currency?: string;
     rate?: string;
     /** Format: date */
     expectedOn?: string;
     note?: string;
     lines: {
      /** Format: uuid */
      variantId: string;
      packs: string;
      packSize?: string;
      supplierSku?: string;
      priceMinor?: number;
      discountPpm?: number;
      taxPpm?: number;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      /** Format: uuid */
      shopId: string;
      shopName: string;
      /** @enum {string} */
      state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      expectedOn: string | null;
      note: string | null;
      netMinor: number | null;
      taxMinor: number | null;
      lineCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       supplierSku: string | null;
       packs: string;
       packSize: string;
       quantity: string;
       received: string;
       awaited: string;
       priceMinor: number | null;
       discountPpm: number;
       taxPpm: number;
       netMinor: number | null;
       taxMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.get-order": {
  parameters: {
   query?: never;
   path: {
    orderId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      /** Format: uuid */
      shopId: string;
      shopName: string;
      /** @enum {string} */
      state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      expectedOn: string | null;
      note: string | null;
      netMinor: number | null;
      taxMinor: number | null;
      lineCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       supplierSku: string | null;
       packs: string;
       packSize: string;
       quantity: string;
       received: string;
       awaited: string;
       priceMinor: number | null;
       discountPpm: number;
       taxPpm: number;
       netMinor: number | null;
       taxMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.change-order": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     rate?: string;
     /** Format: date */
     expectedOn?: string | null;
     note?: string | null;
     lines?: {
      /** Format: uuid */
      variantId: string;
      packs: string;
      packSize?: string;
      supplierSku?: string;
      priceMinor?: number;
      discountPpm?: number;
      taxPpm?: number;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      /** Format: uuid */
      shopId: string;
      shopName: string;
      /** @enum {string} */
      state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      expectedOn: string | null;
      note: string | null;
      netMinor: number | null;
      taxMinor: number | null;
      lineCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       supplierSku: string | null;
       packs: string;
       packSize: string;
       quantity: string;
       received: string;
       awaited: string;
       priceMinor: number | null;
       discountPpm: number;
       taxPpm: number;
       netMinor: number | null;
       taxMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.get-order-paper.pdf": {
  parameters: {
   query?: never;
   path: {
    orderId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/pdf": string;
    };
   };
  };
 };
 "purchasing.send-order": {
  parameters: {
   query?: never;
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     byMail?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      /** Format: uuid */
      shopId: string;
      shopName: string;
      /** @enum {string} */
      state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      expectedOn: string | null;
      note: string | null;
      netMinor: number | null;
      taxMinor: number | null;
      lineCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       supplierSku: string | null;
       packs: string;
       packSize: string;
       quantity: string;
       received: string;
       awaited: string;
       priceMinor: number | null;
       discountPpm: number;
       taxPpm: number;
       netMinor: number | null;
       taxMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.close-order": {
  parameters: {
   query?: never;
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      /** Format: uuid */
      shopId: string;
      shopName: string;
      /** @enum {string} */
      state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      expectedOn: string | null;
      note: string | null;
      netMinor: number | null;
      taxMinor: number | null;
      lineCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       supplierSku: string | null;
       packs: string;
       packSize: string;
       quantity: string;
       received: string;
       awaited: string;
       priceMinor: number | null;
       discountPpm: number;
       taxPpm: number;
       netMinor: number | null;
       taxMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.cancel-order": {
  parameters: {
   query?: never;
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      /** Format: uuid */
      shopId: string;
      shopName: string;
      /** @enum {string} */
      state: "draft" | "sent" | "partly-received" | "received" | "closed" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      expectedOn: string | null;
      note: string | null;
      netMinor: number | null;
      taxMinor: number | null;
      lineCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       supplierSku: string | null;
       packs: string;
       packSize: string;
       quantity: string;
       received: string;
       awaited: string;
       priceMinor: number | null;
       discountPpm: number;
       taxPpm: number;
       netMinor: number | null;
       taxMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.receive-order": {
  parameters: {
   query?: never;
   path: {
    orderId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     reference?: string;
     note?: string;
     /** Format: date-time */
     receivedAt?: string;
     charges?: {
      /** @enum {string} */
      kind: "freight" | "customs" | "other";
      /** @enum {string} */
      spreadBy: "value" | "quantity" | "weight";
      amountMinor: number;
     }[];
     lines: {
      orderLineNo: number;
      quantity: string;
      lots?: {
       code: string;
       quantity?: string;
       /** Format: date */
       expiresOn?: string;
       supplierBatch?: string;
      }[];
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      shopId: string;
      shopName: string;
      /** Format: uuid */
      supplierId: string | null;
      supplierName: string | null;
      /** Format: uuid */
      orderId: string | null;
      orderNumber: string | null;
      reference: string | null;
      note: string | null;
      /** Format: date-time */
      receivedAt: string;
      /** Format: date-time */
      postedAt: string;
      /** Format: uuid */
      userId: string | null;
      goodsMinor: number | null;
      landedMinor: number | null;
      lineCount: number;
      lines: {
       lineNo: number;
       orderLineNo: number | null;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       costMinor: number | null;
       landedMinor: number | null;
      }[];
      charges: {
       /** @enum {string} */
       kind: "freight" | "customs" | "other";
       /** @enum {string} */
       spreadBy: "value" | "quantity" | "weight";
       amountMinor: number | null;
      }[];
      lateCharges: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "freight" | "customs" | "other";
       /** @enum {string} */
       spreadBy: "value" | "quantity" | "weight";
       amountMinor: number | null;
       reference: string | null;
       /** Format: date-time */
       postedAt: string;
       /** Format: uuid */
       userId: string | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.list-receipts": {
  parameters: {
   query?: {
    supplierId?: string;
    orderId?: string;
    shopId?: string;
    variantId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       number: string;
       /** Format: uuid */
       shopId: string;
       shopName: string;
       /** Format: uuid */
       supplierId: string | null;
       supplierName: string | null;
       /** Format: uuid */
       orderId: string | null;
       orderNumber: string | null;
       reference: string | null;
       note: string | null;
       /** Format: date-time */
       receivedAt: string;
       /** Format: date-time */
       postedAt: string;
       /** Format: uuid */
       userId: string | null;
       goodsMinor: number | null;
       landedMinor: number | null;
       lineCount: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "purchasing.post-receipt": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     reference?: string;
     note?: string;
     /** Format: date-time */
     receivedAt?: string;
     charges?: {
      /** @enum {string} */
      kind: "freight" | "customs" | "other";
      /** @enum {string} */
      spreadBy: "value" | "quantity" | "weight";
      amountMinor: number;
     }[];
     /** Format: uuid */
     shopId?: string;
     /** Format: uuid */
     supplierId?: string;
     lines: {
      /** Format: uuid */
      variantId: string;
      quantity: string;
      lots?: {
       code: string;
       quantity?: string;
       /** Format: date */
       expiresOn?: string;
       supplierBatch?: string;
      }[];
      costMinor: number;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      shopId: string;
      shopName: string;
      /** Format: uuid */
      supplierId: string | null;
      supplierName: string | null;
      /** Format: uuid */
      orderId: string | null;
      orderNumber: string | null;
      reference: string | null;
      note: string | null;
      /** Format: date-time */
      receivedAt: string;
      /** Format: date-time */
      postedAt: string;
      /** Format: uuid */
      userId: string | null;
      goodsMinor: number | null;
      landedMinor: number | null;
      lineCount: number;
      lines: {
       lineNo: number;
       orderLineNo: number | null;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       costMinor: number | null;
       landedMinor: number | null;
      }[];
      charges: {
       /** @enum {string} */
       kind: "freight" | "customs" | "other";
       /** @enum {string} */
       spreadBy: "value" | "quantity" | "weight";
       amountMinor: number | null;
      }[];
      lateCharges: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "freight" | "customs" | "other";
       /** @enum {string} */
       spreadBy: "value" | "quantity" | "weight";
       amountMinor: number | null;
       reference: string | null;
       /** Format: date-time */
       postedAt: string;
       /** Format: uuid */
       userId: string | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.get-receipt": {
  parameters: {
   query?: never;
   path: {
    receiptId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      shopId: string;
      shopName: string;
      /** Format: uuid */
      supplierId: string | null;
      supplierName: string | null;
      /** Format: uuid */
      orderId: string | null;
      orderNumber: string | null;
      reference: string | null;
      note: string | null;
      /** Format: date-time */
      receivedAt: string;
      /** Format: date-time */
      postedAt: string;
      /** Format: uuid */
      userId: string | null;
      goodsMinor: number | null;
      landedMinor: number | null;
      lineCount: number;
      lines: {
       lineNo: number;
       orderLineNo: number | null;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       costMinor: number | null;
       landedMinor: number | null;
      }[];
      charges: {
       /** @enum {string} */
       kind: "freight" | "customs" | "other";
       /** @enum {string} */
       spreadBy: "value" | "quantity" | "weight";
       amountMinor: number | null;
      }[];
      lateCharges: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "freight" | "customs" | "other";
       /** @enum {string} */
       spreadBy: "value" | "quantity" | "weight";
       amountMinor: number | null;
       reference: string | null;
       /** Format: date-time */
       postedAt: string;
       /** Format: uuid */
       userId: string | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.charge-receipt": {
  parameters: {
   query?: never;
   path: {
    receiptId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     kind: "freight" | "customs" | "other";
     /** @enum {string} */
     spreadBy: "value" | "quantity" | "weight";
     amountMinor: number;
     reference?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      shopId: string;
      shopName: string;
      /** Format: uuid */
      supplierId: string | null;
      supplierName: string | null;
      /** Format: uuid */
      orderId: string | null;
      orderNumber: string | null;
      reference: string | null;
      note: string | null;
      /** Format: date-time */
      receivedAt: string;
      /** Format: date-time */
      postedAt: string;
      /** Format: uuid */
      userId: string | null;
      goodsMinor: number | null;
      landedMinor: number | null;
      lineCount: number;
      lines: {
       lineNo: number;
       orderLineNo: number | null;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       costMinor: number | null;
       landedMinor: number | null;
      }[];
      charges: {
       /** @enum {string} */
       kind: "freight" | "customs" | "other";
       /** @enum {string} */
       spreadBy: "value" | "quantity" | "weight";
       amountMinor: number | null;
      }[];
      lateCharges: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "freight" | "customs" | "other";
       /** @enum {string} */
       spreadBy: "value" | "quantity" | "weight";
       amountMinor: number | null;
       reference: string | null;
       /** Format: date-time */
       postedAt: string;
       /** Format: uuid */
       userId: string | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.list-returns": {
  parameters: {
   query?: {
    supplierId?: string;
    shopId?: string;
    receiptId?: string;
    awaiting?: boolean;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       number: string;
       /** Format: uuid */
       shopId: string;
       shopName: string;
       /** Format: uuid */
       supplierId: string;
       supplierName: string;
       /** Format: uuid */
       receiptId: string | null;
       receiptNumber: string | null;
       reason: string;
       /** Format: date-time */
       postedAt: string;
       /** Format: uuid */
       userId: string | null;
       creditMinor: number | null;
       creditNoteNumber: string | null;
       /** Format: uuid */
       creditNoteId: string | null;
       lineCount: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "purchasing.post-return": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     shopId?: string;
     /** Format: uuid */
     supplierId: string;
     /** Format: uuid */
     receiptId?: string;
     reason: string;
     lines: {
      receiptLineNo?: number;
      /** Format: uuid */
      variantId?: string;
      quantity: string;
      lots?: {
       code: string;
       quantity?: string;
      }[];
      creditMinor?: number;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      shopId: string;
      shopName: string;
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      /** Format: uuid */
      receiptId: string | null;
      receiptNumber: string | null;
      reason: string;
      /** Format: date-time */
      postedAt: string;
      /** Format: uuid */
      userId: string | null;
      creditMinor: number | null;
      creditNoteNumber: string | null;
      /** Format: uuid */
      creditNoteId: string | null;
      lineCount: number;
      lines: {
       lineNo: number;
       receiptLineNo: number | null;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       creditMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.get-return": {
  parameters: {
   query?: never;
   path: {
    supplierReturnId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      shopId: string;
      shopName: string;
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      /** Format: uuid */
      receiptId: string | null;
      receiptNumber: string | null;
      reason: string;
      /** Format: date-time */
      postedAt: string;
      /** Format: uuid */
      userId: string | null;
      creditMinor: number | null;
      creditNoteNumber: string | null;
      /** Format: uuid */
      creditNoteId: string | null;
      lineCount: number;
      lines: {
       lineNo: number;
       receiptLineNo: number | null;
       /** Format: uuid */
       variantId: string;
       sku: string | null;
       name: string | null;
       quantity: string;
       creditMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.list-bills": {
  parameters: {
   query?: {
    supplierId?: string;
    kind?: "bill" | "credit-note";
    state?: ("draft" | "approved" | "partly-paid" | "paid" | "cancelled") | "open";
    supplierNumber?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "bill" | "credit-note";
       /** Format: uuid */
       supplierId: string;
       supplierName: string;
       supplierNumber: string;
       /** @enum {string} */
       state: "draft" | "approved" | "partly-paid" | "paid" | "cancelled";
       currency: string;
       rate: string;
       /** Format: date */
       billedOn: string;
       /** Format: date */
       dueOn: string;
       note: string | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       paidMinor: number;
       openMinor: number;
       overdue: boolean;
       /** Format: date-time */
       createdAt: string;
       /** Format: uuid */
       createdBy: string | null;
       /** Format: date-time */
       approvedAt: string | null;
       /** Format: uuid */
       approvedBy: string | null;
       acceptedBecause: string | null;
       cancelledBecause: string | null;
       /** Format: uuid */
       supplierReturnId: string | null;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "purchasing.create-bill": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     supplierId: string;
     /** @enum {string} */
     kind?: "bill" | "credit-note";
     supplierNumber: string;
     /** Format: date */
     billedOn: string;
     /** Format: date */
     dueOn?: string;
     currency?: string;
     rate?: string;
     note?: string;
     /** Format: uuid */
     supplierReturnId?: string;
     totalMinor?: number;
     lines: {
      /** Format: uuid */
      receiptId?: string;
      receiptLineNo?: number;
      quantity?: string;
      description?: string;
      netMinor: number;
      taxPpm?: number;
      taxMinor?: number;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "bill" | "credit-note";
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      supplierNumber: string;
      /** @enum {string} */
      state: "draft" | "approved" | "partly-paid" | "paid" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      billedOn: string;
      /** Format: date */
      dueOn: string;
      note: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      paidMinor: number;
      openMinor: number;
      overdue: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      acceptedBecause: string | null;
      cancelledBecause: string | null;
      /** Format: uuid */
      supplierReturnId: string | null;
      version: number;
      differs: boolean;
      lines: {
       lineNo: number;
       description: string | null;
       netMinor: number;
       taxPpm: number;
       taxMinor: number;
       /** Format: uuid */
       receiptId: string | null;
       receiptNumber: string | null;
       receiptLineNo: number | null;
       /** Format: uuid */
       variantId: string | null;
       sku: string | null;
       name: string | null;
       quantity: string | null;
       orderNumber: string | null;
       ordered: string | null;
       received: string | null;
       billedBefore: string | null;
       expectedMinor: number | null;
       differenceMinor: number | null;
       excess: string | null;
       differs: boolean;
      }[];
      paidBy: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       billId: string;
       /** Format: uuid */
       creditNoteId: string | null;
       /** @enum {string} */
       method: "bank-transfer" | "cash" | "card" | "cheque" | "other" | "credit-note";
       /** Format: date */
       paidOn: string;
       amountMinor: number;
       reference: string | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: uuid */
       userId: string | null;
       reversed: {
        /** Format: uuid */
        id: string;
        because: string;
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        userId: string | null;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.get-bill": {
  parameters: {
   query?: never;
   path: {
    billId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "bill" | "credit-note";
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      supplierNumber: string;
      /** @enum {string} */
      state: "draft" | "approved" | "partly-paid" | "paid" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      billedOn: string;
      /** Format: date */
      dueOn: string;
      note: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      paidMinor: number;
      openMinor: number;
      overdue: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      acceptedBecause: string | null;
      cancelledBecause: string | null;
      /** Format: uuid */
      supplierReturnId: string | null;
      version: number;
      differs: boolean;
      lines: {
       lineNo: number;
       description: string | null;
       netMinor: number;
       taxPpm: number;
       taxMinor: number;
       /** Format: uuid */
       receiptId: string | null;
       receiptNumber: string | null;
       receiptLineNo: number | null;
       /** Format: uuid */
       variantId: string | null;
       sku: string | null;
       name: string | null;
       quantity: string | null;
       orderNumber: string | null;
       ordered: string | null;
       received: string | null;
       billedBefore: string | null;
       expectedMinor: number | null;
       differenceMinor: number | null;
       excess: string | null;
       differs: boolean;
      }[];
      paidBy: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       billId: string;
       /** Format: uuid */
       creditNoteId: string | null;
       /** @enum {string} */
       method: "bank-transfer" | "cash" | "card" | "cheque" | "other" | "credit-note";
       /** Format: date */
       paidOn: string;
       amountMinor: number;
       reference: string | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: uuid */
       userId: string | null;
       reversed: {
        /** Format: uuid */
        id: string;
        because: string;
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        userId: string | null;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.change-bill": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    billId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     supplierNumber?: string;
     /** Format: date */
     billedOn?: string;
     /** Format: date */
     dueOn?: string;
     rate?: string;
     note?: string | null;
     totalMinor?: number;
     lines: {
      /** Format: uuid */
      receiptId?: string;
      receiptLineNo?: number;
      quantity?: string;
      description?: string;
      netMinor: number;
      taxPpm?: number;
      taxMinor?: number;
     }[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "bill" | "credit-note";
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      supplierNumber: string;
      /** @enum {string} */
      state: "draft" | "approved" | "partly-paid" | "paid" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      billedOn: string;
      /** Format: date */
      dueOn: string;
      note: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      paidMinor: number;
      openMinor: number;
      overdue: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      acceptedBecause: string | null;
      cancelledBecause: string | null;
      /** Format: uuid */
      supplierReturnId: string | null;
      version: number;
      differs: boolean;
      lines: {
       lineNo: number;
       description: string | null;
       netMinor: number;
       taxPpm: number;
       taxMinor: number;
       /** Format: uuid */
       receiptId: string | null;
       receiptNumber: string | null;
       receiptLineNo: number | null;
       /** Format: uuid */
       variantId: string | null;
       sku: string | null;
       name: string | null;
       quantity: string | null;
       orderNumber: string | null;
       ordered: string | null;
       received: string | null;
       billedBefore: string | null;
       expectedMinor: number | null;
       differenceMinor: number | null;
       excess: string | null;
       differs: boolean;
      }[];
      paidBy: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       billId: string;
       /** Format: uuid */
       creditNoteId: string | null;
       /** @enum {string} */
       method: "bank-transfer" | "cash" | "card" | "cheque" | "other" | "credit-note";
       /** Format: date */
       paidOn: string;
       amountMinor: number;
       reference: string | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: uuid */
       userId: string | null;
       reversed: {
        /** Format: uuid */
        id: string;
        because: string;
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        userId: string | null;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.approve-bill": {
  parameters: {
   query?: never;
   path: {
    billId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     acceptBecause?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "bill" | "credit-note";
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      supplierNumber: string;
      /** @enum {string} */
      state: "draft" | "approved" | "partly-paid" | "paid" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      billedOn: string;
      /** Format: date */
      dueOn: string;
      note: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      paidMinor: number;
      openMinor: number;
      overdue: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      acceptedBecause: string | null;
      cancelledBecause: string | null;
      /** Format: uuid */
      supplierReturnId: string | null;
      version: number;
      differs: boolean;
      lines: {
       lineNo: number;
       description: string | null;
       netMinor: number;
       taxPpm: number;
       taxMinor: number;
       /** Format: uuid */
       receiptId: string | null;
       receiptNumber: string | null;
       receiptLineNo: number | null;
       /** Format: uuid */
       variantId: string | null;
       sku: string | null;
       name: string | null;
       quantity: string | null;
       orderNumber: string | null;
       ordered: string | null;
       received: string | null;
       billedBefore: string | null;
       expectedMinor: number | null;
       differenceMinor: number | null;
       excess: string | null;
       differs: boolean;
      }[];
      paidBy: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       billId: string;
       /** Format: uuid */
       creditNoteId: string | null;
       /** @enum {string} */
       method: "bank-transfer" | "cash" | "card" | "cheque" | "other" | "credit-note";
       /** Format: date */
       paidOn: string;
       amountMinor: number;
       reference: string | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: uuid */
       userId: string | null;
       reversed: {
        /** Format: uuid */
        id: string;
        because: string;
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        userId: string | null;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.cancel-bill": {
  parameters: {
   query?: never;
   path: {
    billId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     because: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "bill" | "credit-note";
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      supplierNumber: string;
      /** @enum {string} */
      state: "draft" | "approved" | "partly-paid" | "paid" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      billedOn: string;
      /** Format: date */
      dueOn: string;
      note: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      paidMinor: number;
      openMinor: number;
      overdue: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      acceptedBecause: string | null;
      cancelledBecause: string | null;
      /** Format: uuid */
      supplierReturnId: string | null;
      version: number;
      differs: boolean;
      lines: {
       lineNo: number;
       description: string | null;
       netMinor: number;
       taxPpm: number;
       taxMinor: number;
       /** Format: uuid */
       receiptId: string | null;
       receiptNumber: string | null;
       receiptLineNo: number | null;
       /** Format: uuid */
       variantId: string | null;
       sku: string | null;
       name: string | null;
       quantity: string | null;
       orderNumber: string | null;
       ordered: string | null;
       received: string | null;
       billedBefore: string | null;
       expectedMinor: number | null;
       differenceMinor: number | null;
       excess: string | null;
       differs: boolean;
      }[];
      paidBy: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       billId: string;
       /** Format: uuid */
       creditNoteId: string | null;
       /** @enum {string} */
       method: "bank-transfer" | "cash" | "card" | "cheque" | "other" | "credit-note";
       /** Format: date */
       paidOn: string;
       amountMinor: number;
       reference: string | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: uuid */
       userId: string | null;
       reversed: {
        /** Format: uuid */
        id: string;
        because: string;
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        userId: string | null;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.pay-bill": {
  parameters: {
   query?: never;
   path: {
    billId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     amountMinor: number;
     /** @enum {string} */
     method: "bank-transfer" | "cash" | "card" | "cheque" | "other";
     /** Format: date */
     paidOn?: string;
     reference?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "bill" | "credit-note";
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      supplierNumber: string;
      /** @enum {string} */
      state: "draft" | "approved" | "partly-paid" | "paid" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      billedOn: string;
      /** Format: date */
      dueOn: string;
      note: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      paidMinor: number;
      openMinor: number;
      overdue: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      acceptedBecause: string | null;
      cancelledBecause: string | null;
      /** Format: uuid */
      supplierReturnId: string | null;
      version: number;
      differs: boolean;
      lines: {
       lineNo: number;
       description: string | null;
       netMinor: number;
       taxPpm: number;
       taxMinor: number;
       /** Format: uuid */
       receiptId: string | null;
       receiptNumber: string | null;
       receiptLineNo: number | null;
       /** Format: uuid */
       variantId: string | null;
       sku: string | null;
       name: string | null;
       quantity: string | null;
       orderNumber: string | null;
       ordered: string | null;
       received: string | null;
       billedBefore: string | null;
       expectedMinor: number | null;
       differenceMinor: number | null;
       excess: string | null;
       differs: boolean;
      }[];
      paidBy: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       billId: string;
       /** Format: uuid */
       creditNoteId: string | null;
       /** @enum {string} */
       method: "bank-transfer" | "cash" | "card" | "cheque" | "other" | "credit-note";
       /** Format: date */
       paidOn: string;
       amountMinor: number;
       reference: string | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: uuid */
       userId: string | null;
       reversed: {
        /** Format: uuid */
        id: string;
        because: string;
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        userId: string | null;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.set-off-credit": {
  parameters: {
   query?: never;
   path: {
    billId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     creditNoteId: string;
     amountMinor: number;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "bill" | "credit-note";
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      supplierNumber: string;
      /** @enum {string} */
      state: "draft" | "approved" | "partly-paid" | "paid" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      billedOn: string;
      /** Format: date */
      dueOn: string;
      note: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      paidMinor: number;
      openMinor: number;
      overdue: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      acceptedBecause: string | null;
      cancelledBecause: string | null;
      /** Format: uuid */
      supplierReturnId: string | null;
      version: number;
      differs: boolean;
      lines: {
       lineNo: number;
       description: string | null;
       netMinor: number;
       taxPpm: number;
       taxMinor: number;
       /** Format: uuid */
       receiptId: string | null;
       receiptNumber: string | null;
       receiptLineNo: number | null;
       /** Format: uuid */
       variantId: string | null;
       sku: string | null;
       name: string | null;
       quantity: string | null;
       orderNumber: string | null;
       ordered: string | null;
       received: string | null;
       billedBefore: string | null;
       expectedMinor: number | null;
       differenceMinor: number | null;
       excess: string | null;
       differs: boolean;
      }[];
      paidBy: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       billId: string;
       /** Format: uuid */
       creditNoteId: string | null;
       /** @enum {string} */
       method: "bank-transfer" | "cash" | "card" | "cheque" | "other" | "credit-note";
       /** Format: date */
       paidOn: string;
       amountMinor: number;
       reference: string | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: uuid */
       userId: string | null;
       reversed: {
        /** Format: uuid */
        id: string;
        because: string;
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        userId: string | null;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.reverse-payment": {
  parameters: {
   query?: never;
   path: {
    billId: string;
    paymentId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     because: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "bill" | "credit-note";
      /** Format: uuid */
      supplierId: string;
      supplierName: string;
      supplierNumber: string;
      /** @enum {string} */
      state: "draft" | "approved" | "partly-paid" | "paid" | "cancelled";
      currency: string;
      rate: string;
      /** Format: date */
      billedOn: string;
      /** Format: date */
      dueOn: string;
      note: string | null;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      paidMinor: number;
      openMinor: number;
      overdue: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      createdBy: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: uuid */
      approvedBy: string | null;
      acceptedBecause: string | null;
      cancelledBecause: string | null;
      /** Format: uuid */
      supplierReturnId: string | null;
      version: number;
      differs: boolean;
      lines: {
       lineNo: number;
       description: string | null;
       netMinor: number;
       taxPpm: number;
       taxMinor: number;
       /** Format: uuid */
       receiptId: string | null;
       receiptNumber: string | null;
       receiptLineNo: number | null;
       /** Format: uuid */
       variantId: string | null;
       sku: string | null;
       name: string | null;
       quantity: string | null;
       orderNumber: string | null;
       ordered: string | null;
       received: string | null;
       billedBefore: string | null;
       expectedMinor: number | null;
       differenceMinor: number | null;
       excess: string | null;
       differs: boolean;
      }[];
      paidBy: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       billId: string;
       /** Format: uuid */
       creditNoteId: string | null;
       /** @enum {string} */
       method: "bank-transfer" | "cash" | "card" | "cheque" | "other" | "credit-note";
       /** Format: date */
       paidOn: string;
       amountMinor: number;
       reference: string | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: uuid */
       userId: string | null;
       reversed: {
        /** Format: uuid */
        id: string;
        because: string;
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        userId: string | null;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.list-payments-due": {
  parameters: {
   query?: {
    within?: "overdue" | "week" | "month";
    supplierId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "bill" | "credit-note";
       /** Format: uuid */
       supplierId: string;
       supplierName: string;
       supplierNumber: string;
       /** @enum {string} */
       state: "draft" | "approved" | "partly-paid" | "paid" | "cancelled";
       currency: string;
       rate: string;
       /** Format: date */
       billedOn: string;
       /** Format: date */
       dueOn: string;
       note: string | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       paidMinor: number;
       openMinor: number;
       overdue: boolean;
       /** Format: date-time */
       createdAt: string;
       /** Format: uuid */
       createdBy: string | null;
       /** Format: date-time */
       approvedAt: string | null;
       /** Format: uuid */
       approvedBy: string | null;
       acceptedBecause: string | null;
       cancelledBecause: string | null;
       /** Format: uuid */
       supplierReturnId: string | null;
       version: number;
       daysLeft: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "purchasing.sum-up-payments-due": {
  parameters: {
   query?: {
    supplierId?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: date */
      today: string;
      currencies: {
       currency: string;
       overdueMinor: number;
       weekMinor: number;
       monthMinor: number;
       laterMinor: number;
       totalMinor: number;
      }[];
     };
    };
   };
  };
 };
 "purchasing.list-balances": {
  parameters: {
   query?: {
    supplierId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       supplierId: string;
       supplierName: string;
       currency: string;
       openMinor: number;
       overdueMinor: number;
       creditMinor: number;
       balanceMinor: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "purchasing.payments-due-table.csv": {
  parameters: {
   query?: {
    within?: "overdue" | "week" | "month";
    supplierId?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "purchasing.list-stock-value": {
  parameters: {
   query?: {
    asOf?: string;
    shopId?: string;
    categoryId?: string;
    productId?: string;
    search?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       variantId: string;
       /** Format: uuid */
       productId: string;
       sku: string;
       name: string;
       quantity: string;
       valueMinor: number;
       averageCost: string | null;
       lastCost: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "purchasing.sum-up-stock-value": {
  parameters: {
   query?: {
    asOf?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: date-time */
      keptAt: string | null;
      currency: string;
      valueMinor: number;
      shops: {
       /** Format: uuid */
       shopId: string;
       name: string;
       valueMinor: number;
      }[];
      categories: {
       /** Format: uuid */
       categoryId: string | null;
       name: string | null;
       valueMinor: number;
      }[];
     };
    };
   };
  };
 };
 "purchasing.keep-stock-value": {
  parameters: {
   query?: never;
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      kept: boolean;
     };
    };
   };
  };
 };
 "purchasing.stock-value-table.csv": {
  parameters: {
   query?: {
    asOf?: string;
    shopId?: string;
    categoryId?: string;
    productId?: string;
    search?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "purchasing.list-cost-entries": {
  parameters: {
   query?: {
    variantId?: string;
    documentId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "moved" | "late" | "corrected" | "carried";
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       variantId: string;
       quantity: string;
       value: string;
       reason: string;
       documentType: string;
       /** Format: uuid */
       documentId: string;
       /** Format: date-time */
       occurredAt: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "purchasing.list-cost-layers": {
  parameters: {
   query: {
    variantId: string;
    shopId?: string;
    all?: boolean;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       variantId: string;
       documentType: string;
       /** Format: uuid */
       documentId: string;
       /** Format: uuid */
       receiptId: string | null;
       receiptNumber: string | null;
       /** Format: date-time */
       cameAt: string;
       quantity: string;
       left: string;
       unitCost: string;
       leftValue: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "purchasing.list-cost-corrections": {
  parameters: {
   query?: {
    receiptId?: string;
    documentId?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "bill-difference" | "late-charge";
       /** Format: uuid */
       documentId: string;
       /** Format: uuid */
       receiptId: string;
       receiptNumber: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       variantId: string;
       valueMinor: number;
       stockValue: string | null;
       soldValue: string | null;
       /** Format: date-time */
       postedAt: string;
       /** Format: date-time */
       bookedAt: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "purchasing.get-costing-method": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** @enum {string} */
      method: "average" | "fifo";
      waiting: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       method: "average" | "fifo";
       /** Format: date */
       from: string;
       /** Format: date-time */
       decidedAt: string;
       /** Format: uuid */
       userId: string | null;
       /** Format: date-time */
       appliedAt: string | null;
      } | null;
      changes: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       method: "average" | "fifo";
       /** Format: date */
       from: string;
       /** Format: date-time */
       decidedAt: string;
       /** Format: uuid */
       userId: string | null;
       /** Format: date-time */
       appliedAt: string | null;
      }[];
     };
    };
   };
  };
 };
 "purchasing.choose-costing-method": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     method: "average" | "fifo";
     /** Format: date */
     from?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** @enum {string} */
      method: "average" | "fifo";
      waiting: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       method: "average" | "fifo";
       /** Format: date */
       from: string;
       /** Format: date-time */
       decidedAt: string;
       /** Format: uuid */
       userId: string | null;
       /** Format: date-time */
       appliedAt: string | null;
      } | null;
      changes: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       method: "average" | "fifo";
       /** Format: date */
       from: string;
       /** Format: date-time */
       decidedAt: string;
       /** Format: uuid */
       userId: string | null;
       /** Format: date-time */
       appliedAt: string | null;
      }[];
     };
    };
   };
  };
 };
 "reporting.sales-report": {
  parameters: {
   query?: {
    from?: string;
    to?: string;
    shopId?: string;
    before?: string;
    groupBy?: "day" | "hour" | "shop" | "user" | "session" | "product" | "tender" | "tax" | "none";
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      currency: string;
      groupBy: string;
      total: {
       key: string;
       label: string;
       sales: number;
       refunds: number;
       quantity: string;
       grossMinor: number;
       refundedMinor: number;
       netSalesMinor: number;
       taxMinor: number;
       discountMinor: number;
       serviceChargeMinor: number;
       serviceChargeTaxMinor: number;
       tipMinor: number;
       roundingMinor: number;
       foreign?: {
        currency: string;
        amountMinor: number;
       };
      };
      items: {
       key: string;
       label: string;
       sales: number;
       refunds: number;
       quantity: string;
       grossMinor: number;
       refundedMinor: number;
       netSalesMinor: number;
       taxMinor: number;
       discountMinor: number;
       serviceChargeMinor: number;
       serviceChargeTaxMinor: number;
       tipMinor: number;
       roundingMinor: number;
       foreign?: {
        currency: string;
        amountMinor: number;
       };
      }[];
      others: {
       quantity: string;
       grossMinor: number;
       refundedMinor: number;
       netSalesMinor: number;
       taxMinor: number;
       discountMinor: number;
       serviceChargeMinor: number;
       serviceChargeTaxMinor: number;
       tipMinor: number;
       roundingMinor: number;
      } | null;
     };
    };
   };
  };
 };
 "reporting.sales-report.csv": {
  parameters: {
   query?: {
    from?: string;
    to?: string;
    shopId?: string;
    before?: string;
    groupBy?: "day" | "hour" | "shop" | "user" | "session" | "product" | "tender" | "tax" | "none";
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "reporting.discounts-report": {
  parameters: {
   query?: {
    from?: string;
    to?: string;
    shopId?: string;
    groupBy?: "reason" | "user" | "approver";
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      currency: string;
      groupBy: string;
      total: {
       key: string;
       sales: number;
       givenMinor: number;
       undoneMinor: number;
       discountMinor: number;
      };
      items: {
       key: string;
       sales: number;
       givenMinor: number;
       undoneMinor: number;
       discountMinor: number;
      }[];
     };
    };
   };
  };
 };
 "reporting.discounts-report.csv": {
  parameters: {
   query?: {
    from?: string;
    to?: string;
    shopId?: string;
    groupBy?: "reason" | "user" | "approver";
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "reporting.top-products": {
  parameters: {
   query?: {
    from?: string;
    to?: string;
    shopId?: string;
    limit?: number;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      currency: string;
      items: {
       key: string;
       label: string;
       sales: number;
       refunds: number;
       quantity: string;
       grossMinor: number;
       refundedMinor: number;
       netSalesMinor: number;
       taxMinor: number;
       discountMinor: number;
       serviceChargeMinor: number;
       serviceChargeTaxMinor: number;
       tipMinor: number;
       roundingMinor: number;
       foreign?: {
        currency: string;
        amountMinor: number;
       };
      }[];
     };
    };
   };
  };
 };
 "reporting.stock-report": {
  parameters: {
   query?: {
    shopId?: string;
    atMost?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       shopId: string;
       shop: string;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "reporting.stock-table.csv": {
  parameters: {
   query?: {
    shopId?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "storefront.list-keys": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       name: string;
       key: string;
       /** Format: date-time */
       createdAt: string;
       /** Format: date-time */
       revokedAt: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "storefront.create-key": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     /** Format: uuid */
     shopId?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      name: string;
      key: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      revokedAt: string | null;
     };
    };
   };
  };
 };
 "storefront.revoke-key": {
  parameters: {
   query?: never;
   path: {
    keyId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      name: string;
      key: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      revokedAt: string | null;
     };
    };
   };
  };
 };
 "storefront.browse-products": {
  parameters: {
   query?: {
    search?: string;
    categoryId?: string;
    sort?: "name" | "price" | "-price" | "newest";
    limit?: number;
    after?: string;
   };
   header?: {
    "x-visitor-token"?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      items: {
       /** Format: uuid */
       id: string;
       sku: string;
       name: string;
       description: string | null;
       /** Format: uuid */
       categoryId: string | null;
       pictures: {
        /** Format: uuid */
        id: string;
        alt: string;
        width: number;
        height: number;
        small: string;
        medium: string;
        large: string;
       }[];
       variants: {
        /** Format: uuid */
        id: string;
        sku: string;
        name: string;
        priceMinor: number;
        barcodes: string[];
        weightGrams: number | null;
        stock: {
         /** @enum {string} */
         state: "in-stock" | "low" | "out-of-stock";
         quantity: string | null;
        } | null;
       }[];
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "storefront.show-product": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    productId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      /** Format: uuid */
      id: string;
      sku: string;
      name: string;
      description: string | null;
      /** Format: uuid */
      categoryId: string | null;
      pictures: {
       /** Format: uuid */
       id: string;
       alt: string;
       width: number;
       height: number;
       small: string;
       medium: string;
       large: string;
      }[];
      variants: {
       /** Format: uuid */
       id: string;
       sku: string;
       name: string;
       priceMinor: number;
       barcodes: string[];
       weightGrams: number | null;
       stock: {
        /** @enum {string} */
        state: "in-stock" | "low" | "out-of-stock";
        quantity: string | null;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.list-categories": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       /** Format: uuid */
       parentId: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.show-shop": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      companyName: string;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      locale: string;
      timeZone: string;
      address: string | null;
      /**
       * @default in-stock
       * @enum {string}
       */
      stockShown: "exact" | "in-stock" | "low" | "hidden";
      guestCheckout: boolean;
      /**
       * @default before-order
       * @enum {string}
       */
      emailVerification: "before-order" | "before-login" | "off";
     };
    };
   };
  };
 };
 "storefront.issue-guest-token": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      guestToken: string;
     };
    };
   };
  };
 };
 "storefront.list-countries": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       code: string;
       name: string;
      }[];
     };
    };
   };
  };
 };
 "storefront.list-regions": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    country: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       code: string;
       name: string;
       parent: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.list-cities": {
  parameters: {
   query?: {
    search?: string;
    region?: string;
    limit?: number;
   };
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    country: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       name: string;
       region: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.list-shoppers": {
  parameters: {
   query?: {
    search?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       email: string;
       phone: string | null;
       locale: string | null;
       whatsappConsent: boolean;
       emailVerified: boolean;
       /** Format: date-time */
       createdAt: string;
       version: number;
       /** @enum {string} */
       state: "active" | "disabled" | "deactivated";
       stateReason: string | null;
       /** Format: date-time */
       stateAt: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "storefront.sign-up": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     /** Format: email */
     email: string;
     phone?: string;
     password: string;
     locale?: string;
     whatsappConsent?: boolean;
     /** @enum {string} */
     mode?: "link" | "code";
    };
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** @enum {string} */
      mode: "link" | "code";
      expiresIn: number;
     };
    };
   };
  };
 };
 "storefront.prove-email": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     token?: string;
     /** Format: email */
     email?: string;
     code?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      shopperId: string;
      accessToken: string;
      expiresIn: number;
      refreshToken: string;
     };
    };
   };
  };
 };
 "storefront.get-shopper": {
  parameters: {
   query?: never;
   path: {
    shopperId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      phone: string | null;
      locale: string | null;
      whatsappConsent: boolean;
      emailVerified: boolean;
      /** Format: date-time */
      createdAt: string;
      version: number;
      /** @enum {string} */
      state: "active" | "disabled" | "deactivated";
      stateReason: string | null;
      /** Format: date-time */
      stateAt: string;
     };
    };
   };
  };
 };
 "storefront.disable-shopper": {
  parameters: {
   query?: never;
   path: {
    shopperId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     reason?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      phone: string | null;
      locale: string | null;
      whatsappConsent: boolean;
      emailVerified: boolean;
      /** Format: date-time */
      createdAt: string;
      version: number;
      /** @enum {string} */
      state: "active" | "disabled" | "deactivated";
      stateReason: string | null;
      /** Format: date-time */
      stateAt: string;
     };
    };
   };
  };
 };
 "storefront.enable-shopper": {
  parameters: {
   query?: never;
   path: {
    shopperId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      phone: string | null;
      locale: string | null;
      whatsappConsent: boolean;
      emailVerified: boolean;
      /** Format: date-time */
      createdAt: string;
      version: number;
      /** @enum {string} */
      state: "active" | "disabled" | "deactivated";
      stateReason: string | null;
      /** Format: date-time */
      stateAt: string;
     };
    };
   };
  };
 };
 "storefront.log-in": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: email */
     email: string;
     password: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      shopperId: string;
      accessToken: string;
      expiresIn: number;
      refreshToken: string;
     };
    };
   };
  };
 };
 "storefront.log-out-everywhere": {
  parameters: {
   query?: never;
   header?: {
    "x-storefront-key"?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      ended: number;
     };
    };
   };
  };
 };
 "storefront.refresh-session": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     refreshToken: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      shopperId: string;
      accessToken: string;
      expiresIn: number;
      refreshToken: string;
     };
    };
   };
  };
 };
 "storefront.log-out": {
  parameters: {
   query?: never;
   header?: {
    "x-storefront-key"?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      ended: number;
     };
    };
   };
  };
 };
 "storefront.request-password-reset": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: email */
     email: string;
     /** @enum {string} */
     mode?: "link" | "code";
    };
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** @enum {string} */
      mode: "link" | "code";
      expiresIn: number;
     };
    };
   };
  };
 };
 "storefront.reset-password": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     token?: string;
     /** Format: email */
     email?: string;
     code?: string;
     password: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      changed: boolean;
     };
    };
   };
  };
 };
 "storefront.get-profile": {
  parameters: {
   query?: never;
   header?: {
    "x-storefront-key"?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      phone: string | null;
      locale: string | null;
      whatsappConsent: boolean;
      emailVerified: boolean;
      /** Format: date-time */
      createdAt: string;
      version: number;
     };
    };
   };
  };
 };
 "storefront.change-profile": {
  parameters: {
   query?: never;
   header: {
    "x-storefront-key"?: string;
    "if-match": string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     phone?: string | null;
     locale?: string | null;
     whatsappConsent?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      phone: string | null;
      locale: string | null;
      whatsappConsent: boolean;
      emailVerified: boolean;
      /** Format: date-time */
      createdAt: string;
      version: number;
     };
    };
   };
  };
 };
 "storefront.change-password": {
  parameters: {
   query?: never;
   header?: {
    "x-storefront-key"?: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     oldPassword: string;
     password: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      shopperId: string;
      accessToken: string;
      expiresIn: number;
      refreshToken: string;
     };
    };
   };
  };
 };
 "storefront.deactivate-account": {
  parameters: {
   query?: never;
   header?: {
    "x-storefront-key"?: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     reason: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      deactivated: boolean;
     };
    };
   };
  };
 };
 "storefront.get-picture.webp": {
  parameters: {
   query?: never;
   header?: {
    "x-storefront-key"?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "image/webp": string;
    };
   };
  };
 };
 "storefront.set-picture": {
  parameters: {
   query?: never;
   header?: {
    "x-storefront-key"?: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     image: {
      /** @enum {string} */
      type: "image/png" | "image/jpeg" | "image/webp" | "image/gif" | "image/avif";
      base64: string;
     };
    };
    "image/png": string;
    "image/jpeg": string;
    "image/webp": string;
    "image/gif": string;
    "image/avif": string;
    "multipart/form-data": {
     /** Format: binary */
     file: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      bytes: number;
      /** Format: date-time */
      updatedAt: string;
     };
    };
   };
  };
 };
 "storefront.remove-picture": {
  parameters: {
   query?: never;
   header?: {
    "x-storefront-key"?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      removed: boolean;
     };
    };
   };
  };
 };
 "storefront.list-addresses": {
  parameters: {
   query?: never;
   header?: {
    "x-storefront-key"?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       label: string | null;
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
       isDefault: boolean;
       version: number;
      }[];
     };
    };
   };
  };
 };
 "storefront.create-address": {
  parameters: {
   query?: never;
   header?: {
    "x-storefront-key"?: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     label?: string | null;
     name: string;
     phone?: string | null;
     line1: string;
     line2?: string | null;
     postcode?: string | null;
     city: string;
     region?: string | null;
     country: string;
     note?: string | null;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      label: string | null;
      name: string;
      phone: string | null;
      line1: string;
      line2: string | null;
      postcode: string | null;
      city: string;
      region: string | null;
      country: string;
      note: string | null;
      isDefault: boolean;
      version: number;
     };
    };
   };
  };
 };
 "storefront.get-address": {
  parameters: {
   query?: never;
   header?: {
    "x-storefront-key"?: string;
   };
   path: {
    addressId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      label: string | null;
      name: string;
      phone: string | null;
      line1: string;
      line2: string | null;
      postcode: string | null;
      city: string;
      region: string | null;
      country: string;
      note: string | null;
      isDefault: boolean;
      version: number;
     };
    };
   };
  };
 };
 "storefront.remove-address": {
  parameters: {
   query?: never;
   header?: {
    "x-storefront-key"?: string;
   };
   path: {
    addressId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
     };
    };
   };
  };
 };
 "storefront.change-address": {
  parameters: {
   query?: never;
   header: {
    "x-storefront-key"?: string;
    "if-match": string;
   };
   path: {
    addressId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     label?: string | null;
     name?: string;
     phone?: string | null;
     line1?: string;
     line2?: string | null;
     postcode?: string | null;
     city?: string;
     region?: string | null;
     country?: string;
     note?: string | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      label: string | null;
      name: string;
      phone: string | null;
      line1: string;
      line2: string | null;
      postcode: string | null;
      city: string;
      region: string | null;
      country: string;
      note: string | null;
      isDefault: boolean;
      version: number;
     };
    };
   };
  };
 };
 "storefront.choose-default-address": {
  parameters: {
   query?: never;
   header?: {
    "x-storefront-key"?: string;
   };
   path: {
    addressId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      label: string | null;
      name: string;
      phone: string | null;
      line1: string;
      line2: string | null;
      postcode: string | null;
      city: string;
      region: string | null;
      country: string;
      note: string | null;
      isDefault: boolean;
      version: number;
     };
    };
   };
  };
 };
 "storefront.open-cart": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      version: number;
      expiresAt: string;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      note: string | null;
      destination: {
       country: string;
       region: string | null;
      } | null;
      /** Format: uuid */
      shippingMethodId: string | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       unitPriceMinor: number;
       priceChanged: boolean;
       formerPriceMinor: number | null;
       /** @enum {string|null} */
       unavailable: "not-sold" | "stock-short" | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
      }[];
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       priceMinor: number;
       totalMinor: number;
      } | null;
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      guestToken: string | null;
     };
    };
   };
  };
 };
 "storefront.get-cart": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    cartId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      version: number;
      expiresAt: string;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      note: string | null;
      destination: {
       country: string;
       region: string | null;
      } | null;
      /** Format: uuid */
      shippingMethodId: string | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       unitPriceMinor: number;
       priceChanged: boolean;
       formerPriceMinor: number | null;
       /** @enum {string|null} */
       unavailable: "not-sold" | "stock-short" | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
      }[];
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       priceMinor: number;
       totalMinor: number;
      } | null;
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
     };
    };
   };
  };
 };
 "storefront.change-cart": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    cartId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     /** Format: uuid */
     shippingMethodId?: string | null;
     destination?: {
      country: string;
      region?: string | null;
     } | null;
     note?: string | null;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      version: number;
      expiresAt: string;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      note: string | null;
      destination: {
       country: string;
       region: string | null;
      } | null;
      /** Format: uuid */
      shippingMethodId: string | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       unitPriceMinor: number;
       priceChanged: boolean;
       formerPriceMinor: number | null;
       /** @enum {string|null} */
       unavailable: "not-sold" | "stock-short" | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
      }[];
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       priceMinor: number;
       totalMinor: number;
      } | null;
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
     };
    };
   };
  };
 };
 "storefront.put-cart-line": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    cartId: string;
    variantId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     quantity: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      version: number;
      expiresAt: string;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      note: string | null;
      destination: {
       country: string;
       region: string | null;
      } | null;
      /** Format: uuid */
      shippingMethodId: string | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       unitPriceMinor: number;
       priceChanged: boolean;
       formerPriceMinor: number | null;
       /** @enum {string|null} */
       unavailable: "not-sold" | "stock-short" | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
      }[];
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       priceMinor: number;
       totalMinor: number;
      } | null;
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
     };
    };
   };
  };
 };
 "storefront.remove-cart-line": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    cartId: string;
    variantId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      version: number;
      expiresAt: string;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      note: string | null;
      destination: {
       country: string;
       region: string | null;
      } | null;
      /** Format: uuid */
      shippingMethodId: string | null;
      lines: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       quantity: string;
       unitPriceMinor: number;
       priceChanged: boolean;
       formerPriceMinor: number | null;
       /** @enum {string|null} */
       unavailable: "not-sold" | "stock-short" | null;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
      }[];
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       priceMinor: number;
       totalMinor: number;
      } | null;
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
     };
    };
   };
  };
 };
 "storefront.list-cart-payment-methods": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    cartId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      currency: string;
      totalMinor: number;
      items: {
       provider: string;
       method: string;
       channel: string | null;
       title: string;
       amountMinor: number | null;
       leastMinor: number | null;
       mostMinor: number | null;
       available: boolean;
      }[];
     };
    };
   };
  };
 };
 "storefront.list-shipping-offers": {
  parameters: {
   query?: {
    addressId?: string;
    country?: string;
    region?: string;
   };
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    cartId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       methodId: string;
       name: string;
       /** @enum {string} */
       kind: "delivery" | "pickup";
       priceMinor: number;
       shop: {
        /** Format: uuid */
        id: string;
        name: string;
        address: string | null;
       } | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.check-out": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    cartId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     shippingMethodId?: string | null;
     expectedTotalMinor: number;
     contact?: {
      name: string;
      /** Format: email */
      email: string;
      phone?: string | null;
      whatsappConsent?: boolean;
      locale?: string;
     };
     address?: {
      label?: string | null;
      name: string;
      phone?: string | null;
      line1: string;
      line2?: string | null;
      postcode?: string | null;
      city: string;
      region?: string | null;
      country: string;
      note?: string | null;
     };
     /** Format: uuid */
     addressId?: string;
     payment?: {
      provider: string;
      method: string;
      channel?: string | null;
      returnUrl?: string | null;
     };
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
     };
    };
   };
  };
 };
 "storefront.list-own-orders": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
   header?: {
    "x-visitor-token"?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       number: string;
       /** @enum {string} */
       state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
       /** @enum {string} */
       paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
       placedAt: string;
       currency: string;
       totalMinor: number;
       lines: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "storefront.get-own-order": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    orderId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
     };
    };
   };
  };
 };
 "storefront.cancel-own-order": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     reason?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
     };
    };
   };
  };
 };
 "storefront.list-order-payment-methods": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    orderId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      currency: string;
      totalMinor: number;
      items: {
       provider: string;
       method: string;
       channel: string | null;
       title: string;
       amountMinor: number | null;
       leastMinor: number | null;
       mostMinor: number | null;
       available: boolean;
      }[];
     };
    };
   };
  };
 };
 "storefront.pay-own-order": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     provider: string;
     method: string;
     channel?: string | null;
     returnUrl?: string | null;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
     };
    };
   };
  };
 };
 "storefront.request-own-return": {
  parameters: {
   query?: never;
   header?: {
    "x-visitor-token"?: string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     reason?: string;
     lines: {
      lineNo: number;
      quantity: string;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      orderId: string;
      /** @enum {string} */
      state: "requested" | "declined" | "accepted";
      lines: {
       lineNo: number;
       quantity: string;
      }[];
      reason: string | null;
      answer: string | null;
      restocked: boolean | null;
      refundNumber: string | null;
      refundedMinor: number | null;
      /** @enum {string|null} */
      moneyState: "pending" | "refunded" | "failed" | null;
      atTill: boolean;
      createdAt: string;
      decidedAt: string | null;
     };
    };
   };
  };
 };
 "storefront.get-linked-order": {
  parameters: {
   query?: never;
   path: {
    link: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
     };
    };
   };
  };
 };
 "storefront.count-orders": {
  parameters: {
   query?: {
    shopId?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       state: string;
       orders: number;
      }[];
      flagged: number;
      returnRequests: number;
     };
    };
   };
  };
 };
 "storefront.list-orders": {
  parameters: {
   query?: {
    state?: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
    paymentState?: "unpaid" | "paid" | "partly-refunded" | "refunded";
    flag?: "payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed" | "any";
    returnRequested?: boolean;
    number?: string;
    customerId?: string;
    shopId?: string;
    from?: string;
    to?: string;
    sort?: "placedAt" | "-placedAt" | "total" | "-total";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       number: string;
       /** @enum {string} */
       state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
       /** @enum {string} */
       paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
       placedAt: string;
       currency: string;
       totalMinor: number;
       lines: number;
       /** @enum {string|null} */
       flag: "payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed" | null;
       flags: ("payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed")[];
       missing: string[];
       /** @enum {string} */
       handover: "delivery" | "pickup" | "none";
       returnRequested: boolean;
       version: number;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       customerId: string;
       customer: string;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "storefront.get-order": {
  parameters: {
   query?: never;
   path: {
    orderId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string|null} */
      flag: "payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed" | null;
      flags: ("payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed")[];
      missing: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       requested: string;
       available: string;
      }[];
      /** @enum {string|null} */
      closedGoods: "restocked" | "written-off" | null;
      /** Format: uuid */
      saleId: string | null;
      payments: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       state: string;
       amountMinor: number;
       withdrawn: boolean;
       createdAt: string;
      }[];
      refunds: {
       /** Format: uuid */
       refundId: string;
       /** Format: uuid */
       paymentId: string;
       cause: string;
       state: string;
       amountMinor: number;
       /** Format: uuid */
       returnId: string | null;
       dealtWithAt: string | null;
       createdAt: string;
      }[];
      history: {
       at: string;
       actor: string;
       /** Format: uuid */
       userId: string | null;
       what: string;
       from: string | null;
       to: string | null;
       note: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.pick-order": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     note?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string|null} */
      flag: "payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed" | null;
      flags: ("payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed")[];
      missing: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       requested: string;
       available: string;
      }[];
      /** @enum {string|null} */
      closedGoods: "restocked" | "written-off" | null;
      /** Format: uuid */
      saleId: string | null;
      payments: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       state: string;
       amountMinor: number;
       withdrawn: boolean;
       createdAt: string;
      }[];
      refunds: {
       /** Format: uuid */
       refundId: string;
       /** Format: uuid */
       paymentId: string;
       cause: string;
       state: string;
       amountMinor: number;
       /** Format: uuid */
       returnId: string | null;
       dealtWithAt: string | null;
       createdAt: string;
      }[];
      history: {
       at: string;
       actor: string;
       /** Format: uuid */
       userId: string | null;
       what: string;
       from: string | null;
       to: string | null;
       note: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.pack-order": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     note?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string|null} */
      flag: "payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed" | null;
      flags: ("payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed")[];
      missing: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       requested: string;
       available: string;
      }[];
      /** @enum {string|null} */
      closedGoods: "restocked" | "written-off" | null;
      /** Format: uuid */
      saleId: string | null;
      payments: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       state: string;
       amountMinor: number;
       withdrawn: boolean;
       createdAt: string;
      }[];
      refunds: {
       /** Format: uuid */
       refundId: string;
       /** Format: uuid */
       paymentId: string;
       cause: string;
       state: string;
       amountMinor: number;
       /** Format: uuid */
       returnId: string | null;
       dealtWithAt: string | null;
       createdAt: string;
      }[];
      history: {
       at: string;
       actor: string;
       /** Format: uuid */
       userId: string | null;
       what: string;
       from: string | null;
       to: string | null;
       note: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.ship-order": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     note?: string;
     carrier?: string;
     trackingNumber?: string;
     trackingUrl?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string|null} */
      flag: "payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed" | null;
      flags: ("payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed")[];
      missing: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       requested: string;
       available: string;
      }[];
      /** @enum {string|null} */
      closedGoods: "restocked" | "written-off" | null;
      /** Format: uuid */
      saleId: string | null;
      payments: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       state: string;
       amountMinor: number;
       withdrawn: boolean;
       createdAt: string;
      }[];
      refunds: {
       /** Format: uuid */
       refundId: string;
       /** Format: uuid */
       paymentId: string;
       cause: string;
       state: string;
       amountMinor: number;
       /** Format: uuid */
       returnId: string | null;
       dealtWithAt: string | null;
       createdAt: string;
      }[];
      history: {
       at: string;
       actor: string;
       /** Format: uuid */
       userId: string | null;
       what: string;
       from: string | null;
       to: string | null;
       note: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.ready-order": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     note?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string|null} */
      flag: "payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed" | null;
      flags: ("payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed")[];
      missing: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       requested: string;
       available: string;
      }[];
      /** @enum {string|null} */
      closedGoods: "restocked" | "written-off" | null;
      /** Format: uuid */
      saleId: string | null;
      payments: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       state: string;
       amountMinor: number;
       withdrawn: boolean;
       createdAt: string;
      }[];
      refunds: {
       /** Format: uuid */
       refundId: string;
       /** Format: uuid */
       paymentId: string;
       cause: string;
       state: string;
       amountMinor: number;
       /** Format: uuid */
       returnId: string | null;
       dealtWithAt: string | null;
       createdAt: string;
      }[];
      history: {
       at: string;
       actor: string;
       /** Format: uuid */
       userId: string | null;
       what: string;
       from: string | null;
       to: string | null;
       note: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.deliver-order": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     note?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string|null} */
      flag: "payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed" | null;
      flags: ("payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed")[];
      missing: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       requested: string;
       available: string;
      }[];
      /** @enum {string|null} */
      closedGoods: "restocked" | "written-off" | null;
      /** Format: uuid */
      saleId: string | null;
      payments: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       state: string;
       amountMinor: number;
       withdrawn: boolean;
       createdAt: string;
      }[];
      refunds: {
       /** Format: uuid */
       refundId: string;
       /** Format: uuid */
       paymentId: string;
       cause: string;
       state: string;
       amountMinor: number;
       /** Format: uuid */
       returnId: string | null;
       dealtWithAt: string | null;
       createdAt: string;
      }[];
      history: {
       at: string;
       actor: string;
       /** Format: uuid */
       userId: string | null;
       what: string;
       from: string | null;
       to: string | null;
       note: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.collect-order": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     note?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string|null} */
      flag: "payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed" | null;
      flags: ("payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed")[];
      missing: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       requested: string;
       available: string;
      }[];
      /** @enum {string|null} */
      closedGoods: "restocked" | "written-off" | null;
      /** Format: uuid */
      saleId: string | null;
      payments: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       state: string;
       amountMinor: number;
       withdrawn: boolean;
       createdAt: string;
      }[];
      refunds: {
       /** Format: uuid */
       refundId: string;
       /** Format: uuid */
       paymentId: string;
       cause: string;
       state: string;
       amountMinor: number;
       /** Format: uuid */
       returnId: string | null;
       dealtWithAt: string | null;
       createdAt: string;
      }[];
      history: {
       at: string;
       actor: string;
       /** Format: uuid */
       userId: string | null;
       what: string;
       from: string | null;
       to: string | null;
       note: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.cancel-order": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     note?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string|null} */
      flag: "payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed" | null;
      flags: ("payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed")[];
      missing: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       requested: string;
       available: string;
      }[];
      /** @enum {string|null} */
      closedGoods: "restocked" | "written-off" | null;
      /** Format: uuid */
      saleId: string | null;
      payments: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       state: string;
       amountMinor: number;
       withdrawn: boolean;
       createdAt: string;
      }[];
      refunds: {
       /** Format: uuid */
       refundId: string;
       /** Format: uuid */
       paymentId: string;
       cause: string;
       state: string;
       amountMinor: number;
       /** Format: uuid */
       returnId: string | null;
       dealtWithAt: string | null;
       createdAt: string;
      }[];
      history: {
       at: string;
       actor: string;
       /** Format: uuid */
       userId: string | null;
       what: string;
       from: string | null;
       to: string | null;
       note: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.retry-sale": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string|null} */
      flag: "payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed" | null;
      flags: ("payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed")[];
      missing: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       requested: string;
       available: string;
      }[];
      /** @enum {string|null} */
      closedGoods: "restocked" | "written-off" | null;
      /** Format: uuid */
      saleId: string | null;
      payments: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       state: string;
       amountMinor: number;
       withdrawn: boolean;
       createdAt: string;
      }[];
      refunds: {
       /** Format: uuid */
       refundId: string;
       /** Format: uuid */
       paymentId: string;
       cause: string;
       state: string;
       amountMinor: number;
       /** Format: uuid */
       returnId: string | null;
       dealtWithAt: string | null;
       createdAt: string;
      }[];
      history: {
       at: string;
       actor: string;
       /** Format: uuid */
       userId: string | null;
       what: string;
       from: string | null;
       to: string | null;
       note: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.close-order": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     reason: string;
     /** @enum {string} */
     goods: "restocked" | "written-off";
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string|null} */
      flag: "payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed" | null;
      flags: ("payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed")[];
      missing: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       requested: string;
       available: string;
      }[];
      /** @enum {string|null} */
      closedGoods: "restocked" | "written-off" | null;
      /** Format: uuid */
      saleId: string | null;
      payments: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       state: string;
       amountMinor: number;
       withdrawn: boolean;
       createdAt: string;
      }[];
      refunds: {
       /** Format: uuid */
       refundId: string;
       /** Format: uuid */
       paymentId: string;
       cause: string;
       state: string;
       amountMinor: number;
       /** Format: uuid */
       returnId: string | null;
       dealtWithAt: string | null;
       createdAt: string;
      }[];
      history: {
       at: string;
       actor: string;
       /** Format: uuid */
       userId: string | null;
       what: string;
       from: string | null;
       to: string | null;
       note: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.resolve-issue": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    orderId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     flag: "refund-failed" | "payment-differs" | "payment-disputed" | "refunded-elsewhere";
     reason: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: "placed" | "confirmed" | "picked" | "packed" | "shipped" | "delivered" | "ready-for-collection" | "collected" | "cancelled" | "expired" | "closed";
      /** @enum {string} */
      paymentState: "unpaid" | "paid" | "partly-refunded" | "refunded";
      version: number;
      placedAt: string;
      expiresAt: string | null;
      currency: string;
      /** @enum {string} */
      taxMode: "inclusive" | "exclusive";
      contact: {
       name: string;
       email: string | null;
       phone: string | null;
       whatsappConsent: boolean;
       locale: string | null;
      };
      address: {
       name: string;
       phone: string | null;
       line1: string;
       line2: string | null;
       postcode: string | null;
       city: string;
       region: string | null;
       country: string;
       note: string | null;
      } | null;
      note: string | null;
      shipping: {
       /** Format: uuid */
       methodId: string;
       name: string;
       kind: string;
       carrier: string | null;
       trackingNumber: string | null;
       trackingUrl: string | null;
      } | null;
      lines: {
       lineNo: number;
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
       shipping: boolean;
       quantity: string;
       unitPriceMinor: number;
       discountMinor: number;
       netMinor: number;
       taxMinor: number;
       totalMinor: number;
       returnedQuantity: string;
      }[];
      taxes: {
       code: string;
       ratePpm: number;
       baseMinor: number;
       taxMinor: number;
      }[];
      subtotalMinor: number;
      discountMinor: number;
      netMinor: number;
      taxMinor: number;
      totalMinor: number;
      roundingMinor: number;
      dueMinor: number;
      payment: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       amountMinor: number;
       state: string;
       action: {
        url?: string;
        qr?: string;
        account?: string;
        instructions?: string;
       } | null;
       link: string | null;
       cardForm: {
        publishableKey: string;
        clientSecret: string;
        account: string | null;
       } | null;
      } | null;
      returns: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       orderId: string;
       /** @enum {string} */
       state: "requested" | "declined" | "accepted";
       lines: {
        lineNo: number;
        quantity: string;
       }[];
       reason: string | null;
       answer: string | null;
       restocked: boolean | null;
       refundNumber: string | null;
       refundedMinor: number | null;
       /** @enum {string|null} */
       moneyState: "pending" | "refunded" | "failed" | null;
       atTill: boolean;
       createdAt: string;
       decidedAt: string | null;
      }[];
      mayCancel: boolean;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      customerId: string;
      /** @enum {string|null} */
      flag: "payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed" | null;
      flags: ("payment-disputed" | "stock-short" | "settlement-refused" | "payment-differs" | "refunded-elsewhere" | "refund-failed")[];
      missing: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       requested: string;
       available: string;
      }[];
      /** @enum {string|null} */
      closedGoods: "restocked" | "written-off" | null;
      /** Format: uuid */
      saleId: string | null;
      payments: {
       /** Format: uuid */
       paymentId: string;
       provider: string;
       method: string;
       channel: string | null;
       state: string;
       amountMinor: number;
       withdrawn: boolean;
       createdAt: string;
      }[];
      refunds: {
       /** Format: uuid */
       refundId: string;
       /** Format: uuid */
       paymentId: string;
       cause: string;
       state: string;
       amountMinor: number;
       /** Format: uuid */
       returnId: string | null;
       dealtWithAt: string | null;
       createdAt: string;
      }[];
      history: {
       at: string;
       actor: string;
       /** Format: uuid */
       userId: string | null;
       what: string;
       from: string | null;
       to: string | null;
       note: string | null;
      }[];
     };
    };
   };
  };
 };
 "storefront.return-order": {
  parameters: {
   query?: never;
   path: {
    orderId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     reason?: string;
     /** @default true */
     restock?: boolean;
     lines: {
      lineNo: number;
      quantity: string;
     }[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      orderId: string;
      /** @enum {string} */
      state: "requested" | "declined" | "accepted";
      lines: {
       lineNo: number;
       quantity: string;
      }[];
      reason: string | null;
      answer: string | null;
      restocked: boolean | null;
      refundNumber: string | null;
      refundedMinor: number | null;
      /** @enum {string|null} */
      moneyState: "pending" | "refunded" | "failed" | null;
      atTill: boolean;
      createdAt: string;
      decidedAt: string | null;
     };
    };
   };
  };
 };
 "storefront.accept-return": {
  parameters: {
   query?: never;
   path: {
    orderId: string;
    returnId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     /** @default true */
     restock?: boolean;
     answer?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      orderId: string;
      /** @enum {string} */
      state: "requested" | "declined" | "accepted";
      lines: {
       lineNo: number;
       quantity: string;
      }[];
      reason: string | null;
      answer: string | null;
      restocked: boolean | null;
      refundNumber: string | null;
      refundedMinor: number | null;
      /** @enum {string|null} */
      moneyState: "pending" | "refunded" | "failed" | null;
      atTill: boolean;
      createdAt: string;
      decidedAt: string | null;
     };
    };
   };
  };
 };
 "storefront.decline-return": {
  parameters: {
   query?: never;
   path: {
    orderId: string;
    returnId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     answer?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      orderId: string;
      /** @enum {string} */
      state: "requested" | "declined" | "accepted";
      lines: {
       lineNo: number;
       quantity: string;
      }[];
      reason: string | null;
      answer: string | null;
      restocked: boolean | null;
      refundNumber: string | null;
      refundedMinor: number | null;
      /** @enum {string|null} */
      moneyState: "pending" | "refunded" | "failed" | null;
      atTill: boolean;
      createdAt: string;
      decidedAt: string | null;
     };
    };
   };
  };
 };
 "storefront.list-shipping-zones": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       places: string[];
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "storefront.create-shipping-zone": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     places: string[];
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      places: string[];
      version: number;
     };
    };
   };
  };
 };
 "storefront.get-shipping-zone": {
  parameters: {
   query?: never;
   path: {
    zoneId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      places: string[];
      version: number;
     };
    };
   };
  };
 };
 "storefront.remove-shipping-zone": {
  parameters: {
   query?: never;
   path: {
    zoneId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": Record<string, never>;
    };
   };
  };
 };
 "storefront.change-shipping-zone": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    zoneId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     places?: string[];
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      places: string[];
      version: number;
     };
    };
   };
  };
 };
 "storefront.list-shipping-methods": {
  parameters: {
   query?: {
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       zoneId: string | null;
       /** Format: uuid */
       pickupShopId: string | null;
       name: string;
       /** Format: uuid */
       variantId: string;
       rates: {
        upToGrams: number | null;
        priceMinor: number;
       }[];
       freeFromMinor: number | null;
       active: boolean;
       version: number;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "storefront.create-shipping-method": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     name: string;
     /** Format: uuid */
     variantId: string;
     rates: {
      upToGrams: number | null;
      priceMinor: number;
     }[];
     freeFromMinor?: number | null;
     active?: boolean;
     /** Format: uuid */
     zoneId?: string;
     /** Format: uuid */
     pickupShopId?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      zoneId: string | null;
      /** Format: uuid */
      pickupShopId: string | null;
      name: string;
      /** Format: uuid */
      variantId: string;
      rates: {
       upToGrams: number | null;
       priceMinor: number;
      }[];
      freeFromMinor: number | null;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "storefront.get-shipping-method": {
  parameters: {
   query?: never;
   path: {
    methodId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      zoneId: string | null;
      /** Format: uuid */
      pickupShopId: string | null;
      name: string;
      /** Format: uuid */
      variantId: string;
      rates: {
       upToGrams: number | null;
       priceMinor: number;
      }[];
      freeFromMinor: number | null;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "storefront.remove-shipping-method": {
  parameters: {
   query?: never;
   path: {
    methodId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": Record<string, never>;
    };
   };
  };
 };
 "storefront.change-shipping-method": {
  parameters: {
   query?: never;
   header: {
    "if-match": string;
   };
   path: {
    methodId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": {
     name?: string;
     /** Format: uuid */
     variantId?: string;
     rates?: {
      upToGrams: number | null;
      priceMinor: number;
     }[];
     freeFromMinor?: number | null;
     active?: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      zoneId: string | null;
      /** Format: uuid */
      pickupShopId: string | null;
      name: string;
      /** Format: uuid */
      variantId: string;
      rates: {
       upToGrams: number | null;
       priceMinor: number;
      }[];
      freeFromMinor: number | null;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "top-ups.get-account": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      provider: string | null;
      clientId: string | null;
      hasSecret: boolean;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "top-ups.enter-account": {
  parameters: {
   query?: never;
   header?: {
    "if-match"?: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     /** @enum {string} */
     provider: "reloadly";
     clientId: string;
     clientSecret?: string;
     active: boolean;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      provider: string | null;
      clientId: string | null;
      hasSecret: boolean;
      active: boolean;
      version: number;
     };
    };
   };
  };
 };
 "top-ups.find-operators": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     phone: string;
     country?: string;
    };
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      phone: string;
      country: string;
      feeMinor: number;
      product: {
       /** Format: uuid */
       variantId: string;
       sku: string;
       name: string;
      };
      operators: {
       id: string;
       name: string;
       fixedMinor: number[];
       leastMinor: number | null;
       mostMinor: number | null;
      }[];
     };
    };
   };
  };
 };
 "top-ups.list-top-ups": {
  parameters: {
   query?: {
    state?: "pending" | "confirmed" | "failed";
    phone?: string;
    registerId?: string;
    saleId?: string;
    sort?: "-createdAt" | "createdAt";
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** Format: uuid */
       shopId: string;
       /** Format: uuid */
       registerId: string;
       /** Format: uuid */
       documentId: string;
       phone: string;
       country: string;
       operatorId: string;
       operatorName: string;
       currency: string;
       amountMinor: number;
       feeMinor: number;
       /** @enum {string} */
       state: "pending" | "confirmed" | "failed";
       /** Format: date-time */
       sentAt: string | null;
       providerRef: string | null;
       operatorRef: string | null;
       failureCode: string | null;
       failureMessage: string | null;
       /** Format: date-time */
       returnedAt: string | null;
       /** Format: date-time */
       createdAt: string;
       /** Format: date-time */
       settledAt: string | null;
       version: number;
       canRetry: boolean;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "top-ups.get-top-up": {
  parameters: {
   query?: never;
   path: {
    topUpId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      /** Format: uuid */
      documentId: string;
      phone: string;
      country: string;
      operatorId: string;
      operatorName: string;
      currency: string;
      amountMinor: number;
      feeMinor: number;
      /** @enum {string} */
      state: "pending" | "confirmed" | "failed";
      /** Format: date-time */
      sentAt: string | null;
      providerRef: string | null;
      operatorRef: string | null;
      failureCode: string | null;
      failureMessage: string | null;
      /** Format: date-time */
      returnedAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      settledAt: string | null;
      version: number;
      canRetry: boolean;
      steps: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "asked" | "confirmed" | "failed" | "retried" | "returned";
       /** @enum {string|null} */
       operation: "request" | "state" | "find" | null;
       httpStatus: number | null;
       ms: number | null;
       code: string | null;
       message: string | null;
       user: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       at: string;
      }[];
     };
    };
   };
  };
 };
 "top-ups.retry-top-up": {
  parameters: {
   query?: never;
   path: {
    topUpId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      shopId: string;
      /** Format: uuid */
      registerId: string;
      /** Format: uuid */
      documentId: string;
      phone: string;
      country: string;
      operatorId: string;
      operatorName: string;
      currency: string;
      amountMinor: number;
      feeMinor: number;
      /** @enum {string} */
      state: "pending" | "confirmed" | "failed";
      /** Format: date-time */
      sentAt: string | null;
      providerRef: string | null;
      operatorRef: string | null;
      failureCode: string | null;
      failureMessage: string | null;
      /** Format: date-time */
      returnedAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      settledAt: string | null;
      version: number;
      canRetry: boolean;
      steps: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "asked" | "confirmed" | "failed" | "retried" | "returned";
       /** @enum {string|null} */
       operation: "request" | "state" | "find" | null;
       httpStatus: number | null;
       ms: number | null;
       code: string | null;
       message: string | null;
       user: {
        /** Format: uuid */
        id: string;
        name: string;
       } | null;
       /** Format: date-time */
       at: string;
      }[];
     };
    };
   };
  };
 };
 "top-ups.top-up-table.csv": {
  parameters: {
   query?: {
    state?: "pending" | "confirmed" | "failed";
    phone?: string;
    registerId?: string;
    saleId?: string;
    sort?: "-createdAt" | "createdAt";
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "text/csv": string;
    };
   };
  };
 };
 "whatsapp.list-connections": {
  parameters: {
   query?: never;
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       name: string;
       /** @enum {string} */
       state: "connecting" | "pairing" | "qr_expired" | "connected" | "degraded" | "needs_relink" | "replaced" | "logged_out" | "banned" | "outdated" | "ending" | "ended";
       detail: string | null;
       phone: string | null;
       connectedAt: string | null;
       firstContactsRestrictedUntil: string | null;
       pairing: {
        qr: {
         text: string;
         svg: string;
         png: string;
         expiresAt: string;
        } | null;
        code: {
         text: string;
         expiresAt: string;
        } | null;
        codeFor: string | null;
       } | null;
       version: number;
       createdAt: string;
       updatedAt: string;
      }[];
     };
    };
   };
  };
 };
 "whatsapp.open-connection": {
  parameters: {
   query?: never;
  };
  requestBody?: {
   content: {
    "application/json": {
     /** @default WhatsApp */
     name?: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      state: "connecting" | "pairing" | "qr_expired" | "connected" | "degraded" | "needs_relink" | "replaced" | "logged_out" | "banned" | "outdated" | "ending" | "ended";
      detail: string | null;
      phone: string | null;
      connectedAt: string | null;
      firstContactsRestrictedUntil: string | null;
      pairing: {
       qr: {
        text: string;
        svg: string;
        png: string;
        expiresAt: string;
       } | null;
       code: {
        text: string;
        expiresAt: string;
       } | null;
       codeFor: string | null;
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "whatsapp.get-connection": {
  parameters: {
   query?: never;
   path: {
    connectionId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      state: "connecting" | "pairing" | "qr_expired" | "connected" | "degraded" | "needs_relink" | "replaced" | "logged_out" | "banned" | "outdated" | "ending" | "ended";
      detail: string | null;
      phone: string | null;
      connectedAt: string | null;
      firstContactsRestrictedUntil: string | null;
      pairing: {
       qr: {
        text: string;
        svg: string;
        png: string;
        expiresAt: string;
       } | null;
       code: {
        text: string;
        expiresAt: string;
       } | null;
       codeFor: string | null;
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "whatsapp.end-connection": {
  parameters: {
   query?: never;
   path: {
    connectionId: string;
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      state: "connecting" | "pairing" | "qr_expired" | "connected" | "degraded" | "needs_relink" | "replaced" | "logged_out" | "banned" | "outdated" | "ending" | "ended";
      detail: string | null;
      phone: string | null;
      connectedAt: string | null;
      firstContactsRestrictedUntil: string | null;
      pairing: {
       qr: {
        text: string;
        svg: string;
        png: string;
        expiresAt: string;
       } | null;
       code: {
        text: string;
        expiresAt: string;
       } | null;
       codeFor: string | null;
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "whatsapp.restart-connection": {
  parameters: {
   query?: never;
   path: {
    connectionId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      state: "connecting" | "pairing" | "qr_expired" | "connected" | "degraded" | "needs_relink" | "replaced" | "logged_out" | "banned" | "outdated" | "ending" | "ended";
      detail: string | null;
      phone: string | null;
      connectedAt: string | null;
      firstContactsRestrictedUntil: string | null;
      pairing: {
       qr: {
        text: string;
        svg: string;
        png: string;
        expiresAt: string;
       } | null;
       code: {
        text: string;
        expiresAt: string;
       } | null;
       codeFor: string | null;
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "whatsapp.request-pairing-code": {
  parameters: {
   query?: never;
   path: {
    connectionId: string;
   };
  };
  requestBody: {
   content: {
    "application/json": {
     phone: string;
    };
   };
  };
  responses: {
   202: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      state: "connecting" | "pairing" | "qr_expired" | "connected" | "degraded" | "needs_relink" | "replaced" | "logged_out" | "banned" | "outdated" | "ending" | "ended";
      detail: string | null;
      phone: string | null;
      connectedAt: string | null;
      firstContactsRestrictedUntil: string | null;
      pairing: {
       qr: {
        text: string;
        svg: string;
        png: string;
        expiresAt: string;
       } | null;
       code: {
        text: string;
        expiresAt: string;
       } | null;
       codeFor: string | null;
      } | null;
      version: number;
      createdAt: string;
      updatedAt: string;
     };
    };
   };
  };
 };
 "whatsapp.list-messages": {
  parameters: {
   query?: {
    state?: "queued" | "sent" | "delivered" | "read" | "failed";
    kind?: "order-notice" | "notice" | "text";
    customerId?: string;
    search?: string;
    limit?: number;
    after?: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      items: {
       /** Format: uuid */
       id: string;
       /** @enum {string} */
       kind: "order-notice" | "notice" | "text";
       /** Format: uuid */
       shopId: string | null;
       /** Format: uuid */
       customerId: string | null;
       customerName: string | null;
       to: string;
       text: string;
       /** @enum {string} */
       state: "queued" | "sent" | "delivered" | "read" | "failed";
       /** @enum {string|null} */
       waitingFor: "connection" | "first-contacts" | "turn" | null;
       waitingBecause: string | null;
       error: {
        code: string;
        message: string;
        whatsAppCode: number | null;
       } | null;
       sentAgain: boolean;
       attempts: number;
       queuedAt: string;
       sentAt: string | null;
       deliveredAt: string | null;
       readAt: string | null;
       failedAt: string | null;
      }[];
      next: string | null;
     };
    };
   };
  };
 };
 "whatsapp.send-text": {
  parameters: {
   query?: never;
  };
  requestBody: {
   content: {
    "application/json": {
     /** Format: uuid */
     customerId?: string;
     to?: string;
     consent?: boolean;
     text: string;
    };
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "order-notice" | "notice" | "text";
      /** Format: uuid */
      shopId: string | null;
      /** Format: uuid */
      customerId: string | null;
      customerName: string | null;
      to: string;
      text: string;
      /** @enum {string} */
      state: "queued" | "sent" | "delivered" | "read" | "failed";
      /** @enum {string|null} */
      waitingFor: "connection" | "first-contacts" | "turn" | null;
      waitingBecause: string | null;
      error: {
       code: string;
       message: string;
       whatsAppCode: number | null;
      } | null;
      sentAgain: boolean;
      attempts: number;
      queuedAt: string;
      sentAt: string | null;
      deliveredAt: string | null;
      readAt: string | null;
      failedAt: string | null;
     };
    };
   };
  };
 };
 "whatsapp.get-message": {
  parameters: {
   query?: never;
   path: {
    messageId: string;
   };
  };
  responses: {
   200: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "order-notice" | "notice" | "text";
      /** Format: uuid */
      shopId: string | null;
      /** Format: uuid */
      customerId: string | null;
      customerName: string | null;
      to: string;
      text: string;
      /** @enum {string} */
      state: "queued" | "sent" | "delivered" | "read" | "failed";
      /** @enum {string|null} */
      waitingFor: "connection" | "first-contacts" | "turn" | null;
      waitingBecause: string | null;
      error: {
       code: string;
       message: string;
       whatsAppCode: number | null;
      } | null;
      sentAgain: boolean;
      attempts: number;
      queuedAt: string;
      sentAt: string | null;
      deliveredAt: string | null;
      readAt: string | null;
      failedAt: string | null;
     };
    };
   };
  };
 };
 "whatsapp.resend-message": {
  parameters: {
   query?: never;
   path: {
    messageId: string;
   };
  };
  requestBody?: {
   content: {
    "application/json": Record<string, never>;
   };
  };
  responses: {
   201: {
    headers: {
     [name: string]: unknown;
    };
    content: {
     "application/json": {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: "order-notice" | "notice" | "text";
      /** Format: uuid */
      shopId: string | null;
      /** Format: uuid */
      customerId: string | null;
      customerName: string | null;
      to: string;
      text: string;
      /** @enum {string} */
      state: "queued" | "sent" | "delivered" | "read" | "failed";
      /** @enum {string|null} */
      waitingFor: "connection" | "first-contacts" | "turn" | null;
      waitingBecause: string | null;
      error: {
       code: string;
       message: string;
       whatsAppCode: number | null;
      } | null;
      sentAgain: boolean;
      attempts: number;
      queuedAt: string;
      sentAt: string | null;
      deliveredAt: string | null;
      readAt: string | null;
      failedAt: string | null;
     };
    };
   };
  };
 };
}
