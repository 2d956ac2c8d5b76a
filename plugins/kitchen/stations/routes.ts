import { get, patch, post } from 'stoa/plugin'
import { getScreen, ScreenView } from '../orders/get-screen.ts'
import { changeStation } from './change-station.ts'
import { createStation } from './create-station.ts'
import { getStation } from './get-station.ts'
import { listStations, StationPage } from './list-stations.ts'
import { StationView } from './view.ts'

export const stationRoutes = [
  get('', listStations, StationPage),
  post('', createStation, StationView, { status: 201 }),
  get('/:stationId', getStation, StationView),
  get('/:stationId/screen', getScreen, ScreenView),
  patch('/:stationId', changeStation, StationView, { ifMatch: true })
]
