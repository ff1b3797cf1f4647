/* Puts what the operator sends in the place of what is shown. */
'use strict';
(() => {
  const main = document.querySelector('main[data-events]');
  const connection = document.getElementById('connection');
  if (!main || !window.EventSource) {
    return;
  }

  const say = text => {
    if (connection.textContent !== text) {
      connection.textContent = text;
    }
  };

  /* What a reader has opened stays open. */
  const replace = (old, html) => {
    const opened = [...old.querySelectorAll('details')].map(details => details.open);
    const holder = document.createElement('template');
    holder.innerHTML = html;
    const fresh = holder.content.firstElementChild;
    fresh.querySelectorAll('details').forEach((details, place) => {
      details.open = opened[place] || details.open;
    });
    old.replaceWith(fresh);
  };

  const show = ({order, changed}) => {
    let before = null;
    order.forEach(id => {
      let section = document.getElementById(id);
      if (!section) {
        section = document.createElement('section');
        section.id = id;
        if (before) {
          before.after(section);
        } else {
          main.prepend(section);
        }
      }
      if (id in changed) {
        replace(section, changed[id]);
      }
      before = document.getElementById(id);
    });
    [...main.children]
      .filter(child => child.id)
      .filter(child => !order.includes(child.id))
      .forEach(child => child.remove());
  };

  const listen = () => {
    const source = new EventSource(main.dataset.events);
    source.addEventListener('sections', event => {
      show(JSON.parse(event.data));
      say('Live');
    });
    source.addEventListener('finished', () => {
      source.close();
      say('Finished: nothing will change any more');
    });
    source.addEventListener('gone', () => {
      source.close();
      say('This experiment has been deleted');
    });
    source.addEventListener('error', () => {
      say('Connection lost, trying again');
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(listen, 5000);
      }
    });
  };
  listen();
})();
