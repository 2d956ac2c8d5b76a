import { sample, shelf, words, type Industry } from './goods.ts'

export const grocery: Industry = {
  code: 1,
  name: words('Corner shop', 'Tienda de barrio', 'Mercearia', 'Toko kelontong'),
  stock: 24,
  shelves: [
    shelf(
      words('Dairy and eggs', 'Lácteos y huevos', 'Laticínios e ovos', 'Susu dan telur'),
      sample(
        1,
        'MILK',
        1.29,
        words('Whole milk, 1 l', 'Leche entera, 1 l', 'Leite integral, 1 l', 'Susu murni, 1 l')
      ),
      sample(
        2,
        'YOGHURT',
        0.79,
        words(
          'Plain yoghurt, 150 g',
          'Yogur natural, 150 g',
          'Iogurte natural, 150 g',
          'Yogurt tawar, 150 g'
        )
      ),
      sample(
        3,
        'EGGS',
        2.99,
        words('Eggs, 10', 'Huevos, 10 unidades', 'Ovos, 10 unidades', 'Telur ayam, 10 butir')
      )
    ),
    shelf(
      words('Pantry', 'Despensa', 'Despensa', 'Bahan pokok'),
      sample(
        4,
        'RICE',
        2.49,
        words('Long-grain rice, 1 kg', 'Arroz largo, 1 kg', 'Arroz agulhinha, 1 kg', 'Beras, 1 kg')
      ),
      sample(
        5,
        'PASTA',
        1.19,
        words('Spaghetti, 500 g', 'Espaguetis, 500 g', 'Espaguete, 500 g', 'Spageti, 500 g')
      ),
      sample(
        6,
        'OIL',
        4.99,
        words(
          'Sunflower oil, 1 l',
          'Aceite de girasol, 1 l',
          'Óleo de girassol, 1 l',
          'Minyak bunga matahari, 1 l'
        )
      ),
      sample(
        7,
        'SUGAR',
        1.49,
        words(
          'White sugar, 1 kg',
          'Azúcar blanco, 1 kg',
          'Açúcar refinado, 1 kg',
          'Gula pasir, 1 kg'
        )
      ),
      sample(
        8,
        'COFFEE',
        5.49,
        words(
          'Ground coffee, 250 g',
          'Café molido, 250 g',
          'Café moído, 250 g',
          'Kopi bubuk, 250 g'
        )
      )
    ),
    shelf(
      words('Drinks', 'Bebidas', 'Bebidas', 'Minuman'),
      sample(
        9,
        'WATER',
        0.89,
        words(
          'Still water, 1.5 l',
          'Agua sin gas, 1,5 l',
          'Água sem gás, 1,5 l',
          'Air mineral, 1,5 l'
        )
      ),
      sample(
        10,
        'JUICE',
        2.29,
        words('Orange juice, 1 l', 'Zumo de naranja, 1 l', 'Suco de laranja, 1 l', 'Jus jeruk, 1 l')
      )
    ),
    shelf(
      words('Household', 'Hogar', 'Casa e limpeza', 'Rumah tangga'),
      sample(
        11,
        'SOAP',
        1.99,
        words('Bar soap, 100 g', 'Jabón de manos, 100 g', 'Sabonete, 100 g', 'Sabun batang, 100 g')
      ),
      sample(
        12,
        'TISSUES',
        1.59,
        words(
          'Paper tissues, 100',
          'Pañuelos de papel, 100',
          'Lenços de papel, 100',
          'Tisu wajah, 100 lembar'
        )
      )
    )
  ]
}
