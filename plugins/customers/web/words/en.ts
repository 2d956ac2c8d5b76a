const words = { title: 'Customers', newTitle: 'Add a customer', groups: 'Customer groups' }
export { words }
export type CustomersMenuWords = typeof words
