package shop;

import dev.musette.core.App;

public final class ShopApp extends App {}
