import { sample, shelf, words, type Industry } from './goods.ts'

export const cafe: Industry = {
  code: 3,
  name: words('Café', 'Cafetería', 'Cafeteria', 'Kafe'),
  stock: 60,
  shelves: [
    shelf(
      words('Hot drinks', 'Bebidas calientes', 'Bebidas quentes', 'Minuman panas'),
      sample(1, 'ESPRESSO', 2.4, words('Espresso', 'Café solo', 'Café expresso', 'Espresso')),
      sample(2, 'CAPPUCCINO', 3.4, words('Cappuccino', 'Capuchino', 'Cappuccino', 'Cappuccino')),
      sample(
        3,
        'LATTE',
        3.6,
        words('Caffè latte', 'Café con leche', 'Café com leite', 'Kopi susu')
      ),
      sample(4, 'TEA', 2.6, words('Pot of tea', 'Té', 'Chá', 'Teh poci')),
      sample(
        5,
        'CHOCOLATE',
        3.5,
        words('Hot chocolate', 'Chocolate caliente', 'Chocolate quente', 'Cokelat panas')
      )
    ),
    shelf(
      words('Cold drinks', 'Bebidas frías', 'Bebidas geladas', 'Minuman dingin'),
      sample(6, 'ICEDTEA', 3.2, words('Iced tea', 'Té helado', 'Chá gelado', 'Es teh')),
      sample(
        7,
        'LEMONADE',
        3.4,
        words('Home-made lemonade', 'Limonada casera', 'Limonada da casa', 'Limun buatan sendiri')
      )
    ),
    shelf(
      words('Bakery', 'Panadería', 'Padaria', 'Roti dan kue'),
      sample(
        8,
        'CROISSANT',
        2.5,
        words('Butter croissant', 'Cruasán de mantequilla', 'Croissant', 'Croissant mentega')
      ),
      sample(
        9,
        'MUFFIN',
        2.8,
        words('Blueberry muffin', 'Magdalena de arándanos', 'Muffin de mirtilo', 'Muffin blueberry')
      ),
      sample(
        10,
        'BANANABREAD',
        3.2,
        words('Banana bread', 'Pan de plátano', 'Bolo de banana', 'Roti pisang')
      ),
      sample(
        11,
        'CHEESECAKE',
        4.5,
        words(
          'Slice of cheesecake',
          'Porción de tarta de queso',
          'Fatia de cheesecake',
          'Potong kue keju'
        )
      )
    ),
    shelf(
      words('Light meals', 'Platos ligeros', 'Lanches', 'Makanan ringan'),
      sample(
        12,
        'TOASTIE',
        5.9,
        words('Cheese toastie', 'Sándwich de queso', 'Misto-quente', 'Roti bakar keju')
      ),
      sample(
        13,
        'SALAD',
        7.9,
        words('Green salad', 'Ensalada verde', 'Salada verde', 'Salad sayur')
      )
    )
  ]
}
