import type { InventoryWords } from './en.ts'

export const words: InventoryWords = {
  title: 'Stok',
  counts: 'Hitung stok',
  transfers: 'Transfer stok',
  lots: 'Lot dan nomor seri',
  views: {
    levels: 'Jumlah stok',
    movements: 'Pergerakan',
    adjustments: 'Penyesuaian',
    reserved: 'Dipesan',
    reorder: 'Pesan ulang'
  },
  adjust: 'Sesuaikan stok',
  panel: {
    title: 'Stok',
    service: 'Jasa tidak punya stok.',
    none: 'Belum pernah ada stok.',
    latest: 'Pergerakan terakhir',
    ofParts: 'dibuat dari bagiannya',
    reserved: quantity => `${quantity} dipesan`
  }
}
