import { sample, shelf, words, type Industry } from './goods.ts'

const white = words('white', 'blanco', 'branco', 'putih')
const black = words('black', 'negro', 'preto', 'hitam')
const navy = words('navy', 'azul marino', 'azul-marinho', 'biru tua')
const sand = words('sand', 'arena', 'areia', 'krem')
const sizes = ['S', 'M', 'L']

export const fashion: Industry = {
  code: 2,
  name: words('Clothes shop', 'Tienda de ropa', 'Loja de roupas', 'Toko pakaian'),
  stock: 6,
  shelves: [
    shelf(
      words('Tops', 'Partes de arriba', 'Blusas e camisas', 'Atasan'),
      sample(1, 'TSHIRT', 14.9, words('T-shirt', 'Camiseta', 'Camiseta', 'Kaus'), {
        colours: [white, black],
        sizes
      }),
      sample(
        2,
        'SHIRT',
        34.9,
        words('Linen shirt', 'Camisa de lino', 'Camisa de linho', 'Kemeja linen'),
        { colours: [white, navy], sizes }
      ),
      sample(
        3,
        'JUMPER',
        49.9,
        words('Knitted jumper', 'Jersey de punto', 'Suéter de tricô', 'Sweter rajut'),
        { colours: [navy, sand], sizes }
      )
    ),
    shelf(
      words('Bottoms', 'Pantalones y faldas', 'Calças e saias', 'Bawahan'),
      sample(
        4,
        'JEANS',
        59.9,
        words('Straight jeans', 'Vaqueros rectos', 'Calça jeans reta', 'Celana jin lurus'),
        { colours: [navy, black], sizes }
      ),
      sample(5, 'SKIRT', 39.9, words('Midi skirt', 'Falda midi', 'Saia midi', 'Rok midi'), {
        colours: [black, sand],
        sizes
      })
    ),
    shelf(
      words('Accessories', 'Complementos', 'Acessórios', 'Aksesori'),
      sample(
        6,
        'SCARF',
        24.9,
        words('Wool scarf', 'Bufanda de lana', 'Cachecol de lã', 'Syal wol'),
        { colours: [navy, sand], sizes: [] }
      ),
      sample(
        7,
        'BELT',
        19.9,
        words('Leather belt', 'Cinturón de cuero', 'Cinto de couro', 'Ikat pinggang kulit'),
        { colours: [black], sizes }
      ),
      sample(
        8,
        'SOCKS',
        5.9,
        words(
          'Cotton socks, 3 pairs',
          'Calcetines de algodón, 3 pares',
          'Meias de algodão, 3 pares',
          'Kaus kaki katun, 3 pasang'
        )
      ),
      sample(
        9,
        'TOTE',
        12.9,
        words('Canvas tote bag', 'Bolsa de tela', 'Sacola de lona', 'Tas kanvas')
      )
    )
  ]
}
