import './start.ts';
import '../main.tsx';
