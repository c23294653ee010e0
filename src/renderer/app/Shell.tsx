import { Outlet } from '@tanstack/react-router';
import { Rail } from './Rail.tsx';
import classes from './Shell.module.css';

/** The rail on the left, the page beside it. */
export function Shell() {
  return (
    <div className={classes.shell}>
      <Rail />
      <main className={classes.page} id="page">
        <Outlet />
      </main>
    </div>
  );
}
