import type { DrawerWords } from './en.ts'

export const words: DrawerWords = {
  button: 'Laci',
  open: {
    title: register => `Buka ${register}`,
    help: 'Hitung uang tunai di laci sebelum penjualan pertama.',
    left: amount => `Sesi terakhir meninggalkan ${amount}.`,
    go: amount => `Buka dengan ${amount}`,
    mayNot: 'Kasir ini belum dibuka',
    mayNotHelp: 'Minta seseorang yang berwenang untuk membukanya.'
  },
  count: {
    of: currency => `Uang tunai ${currency}`,
    others: 'Uang tunai mata uang lain',
    amount: 'Uang tunai di laci',
    byPieces: 'Hitung koin dan uang kertas',
    byAmount: 'Ketik jumlahnya saja',
    pieces: value => `Berapa lembar atau keping ${value}`
  },
  menu: {
    title: serial => `Laci, sesi ${serial}`,
    none: 'Tidak ada sesi yang terbuka di kasir ini.',
    since: 'Terbuka sejak',
    held: 'Dipegang oleh',
    expected: 'Seharusnya berisi',
    in: 'Kas masuk',
    out: 'Kas keluar',
    tips: 'Bayarkan tip',
    drop: 'Ke brankas',
    x: 'Laporan X',
    takeOver: 'Ambil alih',
    close: 'Tutup kasir',
    openNow: 'Buka sesi'
  },
  move: {
    currency: 'Mata uang',
    amount: 'Jumlah',
    reason: 'Untuk apa',
    reasons: {
      in: 'Uang kembalian dari bank',
      out: 'Dibayar ke pemasok',
      tips: 'Tip hari ini',
      drop: 'Ke brankas'
    },
    go: { in: 'Masukkan', out: 'Keluarkan', drop: 'Bawa ke brankas', tips: 'Bayarkan tip' },
    done: 'Tercatat.',
    needed: 'Tuliskan untuk apa.'
  },
  takeOver: {
    title: 'Ambil alih laci',
    help: name => `${name} memegangnya sekarang. Hitung bersama, atau ambil alih apa adanya.`,
    go: 'Ambil alih dengan hitungan ini',
    without: 'Ambil alih tanpa menghitung'
  },
  close: {
    leftOf: currency => `Tetap di laci, ${currency}`,
    unsent: (count: number) =>
      `${count} penjualan kasir ini belum dikirim. Itu termasuk hitungan ini: tunggu sampai terkirim.`,
    title: 'Tutup kasir',
    blind: 'Hitung yang ada. Yang seharusnya ada ditampilkan setelah ditutup.',
    others: 'Cara bayar lain',
    othersHelp: 'Menurut slip dan mesin; kosongkan yang tidak dihitung.',
    left: 'Tetap di laci',
    leftHelp: 'Untuk sesi berikutnya; sisanya ke brankas atau bank.',
    note: 'Catatan',
    go: 'Tutup',
    differs: 'Hitungannya tidak cocok',
    differsHelp: tenders =>
      `Berbeda dari pembukuan: ${tenders}. Hitung lagi, atau tutup dengan selisih dan tuliskan alasannya.`,
    again: 'Hitung lagi',
    goOn: 'Tutup dengan selisih'
  },
  report: {
    worth: currency => `Senilai dalam ${currency}`,
    x: 'Laporan X',
    z: serial => `Laporan Z ${serial}`,
    opened: 'Dibuka',
    closed: 'Ditutup',
    asOf: 'Per',
    by: 'oleh',
    sales: 'Penjualan',
    refunds: 'Pengembalian',
    voids: 'Pembatalan',
    goods: 'Barang',
    serviceCharge: 'Biaya layanan',
    net: 'Penjualan bersih',
    discount: 'Diskon',
    tax: 'Termasuk pajak',
    rounding: 'Pembulatan',
    tips: 'Tip',
    tipsOut: 'Tip dibayarkan',
    float: 'Modal awal',
    cashIn: 'Kas masuk',
    cashOut: 'Kas keluar',
    drop: 'Ke brankas',
    taken: 'Diterima',
    returned: 'Dikembalikan',
    expected: 'Seharusnya',
    counted: 'Dihitung',
    difference: 'Selisih',
    left: 'Tetap di laci',
    cashiers: 'Kasir',
    awaited: 'Selisih menunggu persetujuan.',
    given: 'Selisih sudah disetujui.',
    agrees: 'Semua cocok.',
    print: 'Cetak',
    done: 'Selesai',
    drawer: 'Tunai',
    exchange: 'Penukaran',
    hidden: 'Anda tidak boleh melihat seluruh laporan; pengelola toko boleh.'
  }
}
