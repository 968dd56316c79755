/*
 * Frames the course, or first another frame like this one: `?depth=2&src=/course/…`. Anybody can write such an address:
 * only a path of this package is opened, and on its own origin, also where this frame stands on localhost.
 */
const query = new URLSearchParams(location.search);
const depth = Number(query.get('depth') ?? 1);
const path = query.get('src') ?? '';
const frame = document.createElement('iframe');
frame.title = 'Course';
if (depth > 1) query.set('depth', String(depth - 1));
if (depth > 1) frame.src = `?${query}`;
else if (path.startsWith('/course/')) frame.src = `http://127.0.0.1:${location.port}${path}`;
document.body.append(frame);
