const words = { title: 'Customers', newTitle: 'Add a customer' }
export { words }
export type CustomersMenuWords = typeof words
