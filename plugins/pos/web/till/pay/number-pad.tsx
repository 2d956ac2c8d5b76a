import { Icon } from 'stoa/web/face'

interface Props {
  onKey(key: string): void
  erase: string
  double: string
}

export const NumberPad = ({ onKey, erase, double }: Props) => (
  <div className="pad">
    {['1', '2', '3', '4', '5', '6', '7', '8', '9', double, '0'].map(key => (
      <button key={key} type="button" className="touch" onClick={() => onKey(key)}>
        {key}
      </button>
    ))}
    <button type="button" className="touch" aria-label={erase} onClick={() => onKey('erase')}>
      <Icon name="back" size={22} />
    </button>
  </div>
)
