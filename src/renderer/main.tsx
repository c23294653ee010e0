import './app/before-all.ts';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/onest/wght.css';
import './ui/theme/global.css';
import { createRoot } from 'react-dom/client';
import { connect } from './api/client.ts';
import { bridgeTransport } from './api/bridge-transport.ts';
import { takeHostToken } from './api/host-token.ts';
import { httpTransport } from './api/http-transport.ts';
import { App } from './app/App.tsx';
import { createAppRouter } from './app/router.tsx';

connect(window.fifteen ? bridgeTransport(window.fifteen) : httpTransport(takeHostToken(window)));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App router={createAppRouter()} />);
