// The facets as a panel lists them, counted anew only when what passes or what is listed has changed.
#pragma once

#include "workspace/session.hpp"

#include <span>
#include <vector>

namespace briefmap {

struct ListedFacet {
    const FacetColumn* column = nullptr;  // of the index
    FacetView view;
    FacetRows rows;  // none while it is closed
};

class ListedFacets {
  public:
    /// Facets that tell no events apart are left out. Nothing while the sheet of filters is closed or the index is not
    /// made yet.
    std::span<const ListedFacet> follow(const Session& session, const FilterIndexPtr& index);

  private:
    FilterIndexPtr index_;
    FoundPtr found_;
    std::vector<ListedFacet> facets_;
};

}  // namespace briefmap
