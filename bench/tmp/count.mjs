import net from 'node:net'
const orig = net.Socket.prototype._writeGeneric
const by = new Map(); let n = 0
net.Socket.prototype._writeGeneric = function (writev, data, ...r) { const k = (this.remotePort > 20000 && this._httpMessage === undefined ? 'port' + this.remotePort : 'http') + (writev ? ' v' : ' b'); const len = writev ? data.reduce((a, d) => a + (d.chunk.length), 0) : data.length; const e = by.get(k) ?? [0, 0]; e[0]++; e[1] += len; by.set(k, e); if (++n % 40000 === 0) { console.error(n, [...by].sort((a,b)=>b[1][0]-a[1][0]).slice(0, 6).map(([k, [c, l]]) => k + ' ' + c + ' avg ' + Math.round(l / c)).join(' | ')); by.clear() } return orig.call(this, writev, data, ...r) }
