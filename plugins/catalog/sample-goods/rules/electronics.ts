import { sample, shelf, words, type Industry } from './goods.ts'

export const electronics: Industry = {
  code: 4,
  name: words('Electronics', 'Electrónica', 'Eletrônicos', 'Elektronik'),
  stock: 12,
  shelves: [
    shelf(
      words('Charging', 'Carga', 'Carregamento', 'Pengisi daya'),
      sample(
        1,
        'USBC',
        9.9,
        words('USB-C cable, 1 m', 'Cable USB-C, 1 m', 'Cabo USB-C, 1 m', 'Kabel USB-C, 1 m')
      ),
      sample(
        2,
        'CHARGER',
        19.9,
        words(
          'Wall charger, 30 W',
          'Cargador de pared, 30 W',
          'Carregador de parede, 30 W',
          'Pengisi daya dinding, 30 W'
        )
      ),
      sample(
        3,
        'POWERBANK',
        29.9,
        words(
          'Power bank, 10,000 mAh',
          'Batería externa, 10 000 mAh',
          'Bateria portátil, 10.000 mAh',
          'Power bank, 10.000 mAh'
        )
      )
    ),
    shelf(
      words('Sound', 'Sonido', 'Som', 'Audio'),
      sample(
        4,
        'EARPHONES',
        14.9,
        words('Wired earphones', 'Auriculares con cable', 'Fones com fio', 'Earphone kabel')
      ),
      sample(
        5,
        'HEADPHONES',
        59.9,
        words(
          'Wireless headphones',
          'Auriculares inalámbricos',
          'Fones sem fio',
          'Headphone nirkabel'
        )
      ),
      sample(
        6,
        'SPEAKER',
        39.9,
        words('Portable speaker', 'Altavoz portátil', 'Caixa de som portátil', 'Speaker portabel')
      )
    ),
    shelf(
      words('Computers', 'Informática', 'Informática', 'Komputer'),
      sample(
        7,
        'MOUSE',
        17.9,
        words('Wireless mouse', 'Ratón inalámbrico', 'Mouse sem fio', 'Tetikus nirkabel')
      ),
      sample(
        8,
        'KEYBOARD',
        34.9,
        words('Compact keyboard', 'Teclado compacto', 'Teclado compacto', 'Papan ketik ringkas')
      ),
      sample(
        9,
        'STICK',
        11.9,
        words('USB stick, 64 GB', 'Memoria USB, 64 GB', 'Pen drive, 64 GB', 'Flashdisk, 64 GB')
      ),
      sample(
        10,
        'HUB',
        27.9,
        words(
          'USB hub, 4 ports',
          'Concentrador USB, 4 puertos',
          'Hub USB, 4 portas',
          'Hub USB, 4 porta'
        )
      )
    ),
    shelf(
      words('Batteries and light', 'Pilas y luz', 'Pilhas e luz', 'Baterai dan lampu'),
      sample(
        11,
        'AA',
        4.9,
        words('AA batteries, 4', 'Pilas AA, 4', 'Pilhas AA, 4', 'Baterai AA, 4')
      ),
      sample(
        12,
        'LAMP',
        24.9,
        words(
          'LED desk lamp',
          'Lámpara de escritorio LED',
          'Luminária de mesa LED',
          'Lampu meja LED'
        )
      )
    )
  ]
}
